#pragma once

#include "bench/support/engine.hpp"

#include <CLI/CLI.hpp>

#include <memory>
#include <string>
#include <vector>

namespace sijill::bench {

/// An engine that is not SQLite, as its manual sets it up for Arabic. Its documents lie in a place
/// of their own, which goes with it.
class OtherEngine : public Engine {
public:
    /// The bytes of the index, the stored texts apart.
    [[nodiscard]] virtual double index_bytes() = 0;
};

/// Adds `--with xapian,postgresql`; `names` must outlive the parsing.
CLI::Option* add_others_option(CLI::App& app, std::vector<std::string>& names);

/// The engine of that name. Throws Error(usage) where the program was built without it,
/// Error(database) where its server does not answer; both name the engine and the way out.
[[nodiscard]] std::unique_ptr<OtherEngine> make_other_engine(const std::string& name);

/// Whether the engine works in a process of its own, whose processor time ours does not see.
[[nodiscard]] bool is_server(const std::string& name);

/// Xapian: its Arabic stemmer (which folds marks and letters too), words and stems with their
/// positions, BM25 with its default parameters, the words of a question joined by OR.
[[nodiscard]] std::unique_ptr<OtherEngine> make_xapian();

/// PostgreSQL, on the server that the PG* variables name: its configuration `arabic`, a stored
/// tsvector under a GIN index, the words of a question joined by OR, ts_rank with the logarithm of
/// the length (normalization 1), which ranks best of its options. In a schema of its own and tables
/// without journal; texts must be UTF-8 without zero bytes.
[[nodiscard]] std::unique_ptr<OtherEngine> make_postgresql();

} // namespace sijill::bench
