#pragma once

#include "bench/support/engine.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace sijill::bench {

/// An engine that is not SQLite, set up for Arabic as its manual says. It stores its documents
/// in a folder or schema of its own, which is deleted with it.
class OtherEngine : public Engine {
public:
    /// The bytes of the index without the stored texts.
    [[nodiscard]] virtual double index_bytes() = 0;

    /// The processor time that a process of its own has taken so far; 0 where there is none.
    [[nodiscard]] virtual double processor_seconds_elsewhere() { return 0; }
};

/// Adds `--with lucene,xapian,postgresql`; `names` must outlive the parsing.
CLI::Option* add_others_option(CLI::App& app, std::vector<std::string>& names);

/// Makes the engine of that name. Throws Error(usage) if the program was built without it,
/// Error(database) if its server does not answer; both name the engine and say what to do.
[[nodiscard]] std::unique_ptr<OtherEngine> make_other_engine(const std::string& name);

/// True if the engine is a server, whose processor time nobody counts.
[[nodiscard]] bool is_server(const std::string& name);

/// Lucene, in a process of its own that stays: its ArabicAnalyzer, BM25 with its default
/// parameters, the words of a question joined by OR.
[[nodiscard]] std::unique_ptr<OtherEngine> make_lucene();

/// Xapian: its Arabic stemmer (which folds marks and letters too), words and stems with their
/// positions, BM25 with its default parameters, the words of a question joined by OR.
[[nodiscard]] std::unique_ptr<OtherEngine> make_xapian();

/// PostgreSQL, on the server that the PG* variables name: its configuration `arabic`, a stored
/// tsvector under a GIN index, the words of a question joined by OR, ts_rank with the logarithm of
/// the length (normalization 1), which ranks best of its options. Its tables are unlogged and in a
/// schema of their own; texts must be UTF-8 without zero bytes.
[[nodiscard]] std::unique_ptr<OtherEngine> make_postgresql();

} // namespace sijill::bench
