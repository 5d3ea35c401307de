#pragma once

#include "search/read/postings.hpp"
#include "sijill/search_types.hpp"

#include <optional>

struct sqlite3;

namespace sijill::search {

/// The passages that `options.among` and all of `options.where` let through, ascending; nothing
/// where the options set no bound. Takes one statement, with every value bound, that the indexes of
/// the fields serve.
///
/// Throws Error(bad_input) for a field that is not there, with the nearest that is, for a
/// comparison without exactly one value, for more values than a statement can bind, and for more
/// filters than it can join (nearly 1000, as SQLite is built by default).
[[nodiscard]] std::optional<PassageIds> allowed_passages(sqlite3* db, const IndexTables& tables,
                                                         const SearchOptions& options);

} // namespace sijill::search
