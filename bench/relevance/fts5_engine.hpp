#pragma once

#include "bench/support/engine.hpp"
#include "bench/support/fts5.hpp"
#include "bench/support/scratch_database.hpp"

namespace sijill::bench {

/// A plain FTS5 table, ranked by its bm25(): what SQLite offers by itself, or with the tokenizer
/// `arabic` of our extension.
class Fts5Engine : public Engine {
public:
    /// The operator between the words that the tokenizer makes of a question: AND, as MATCH has it
    /// between plain words, or OR.
    enum class Join { all, any };

    Fts5Engine(const std::string& tokenizer, Join join);
    void add(std::span<const std::string> texts) override;
    std::vector<Found> ask(const std::string& question, std::size_t limit) override;

private:
    ScratchDatabase database_;
    WordCutter cutter_;
    Join join_;
};

} // namespace sijill::bench
