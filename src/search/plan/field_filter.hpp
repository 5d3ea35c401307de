#pragma once

#include "search/read/postings.hpp"
#include "sijill/search_types.hpp"

#include <optional>

struct sqlite3;

namespace sijill::search {

/// Returns the ids of the passages that `options.among` and all of `options.where` admit,
/// ascending; nothing if the options set no bound. Runs one statement, which uses the indexes of
/// the fields and has every value as a parameter.
///
/// Throws Error(bad_input) for a field that does not exist (the hint offers the nearest), for a
/// comparison without exactly one value, for more values than a statement can bind, and for more
/// filters than a statement can join (nearly 1000, as SQLite is built by default).
[[nodiscard]] std::optional<PassageIds> allowed_passages(sqlite3* db, const IndexTables& tables,
                                                         const SearchOptions& options);

} // namespace sijill::search
