#pragma once

#include "bench/support/engine.hpp"
#include "bench/support/scratch_database.hpp"

namespace sijill::bench {

/// What the extension gives to anyone's FTS5 table: the tokenizer `arabic`, arabic_query() for the
/// question and arabic_rank for the order.
class ArabicEngine : public Engine {
public:
    ArabicEngine();
    void add(std::span<const std::string> texts) override;
    std::vector<Found> ask(const std::string& question, std::size_t limit) override;

private:
    ScratchDatabase database_;
};

} // namespace sijill::bench
