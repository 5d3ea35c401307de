#pragma once

#include "search/upkeep/expected_index.hpp"
#include "sijill/message.hpp"
#include "sijill/search_types.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

struct sqlite3;

namespace sijill::search {

/// What FTS5's own tables hold.
struct StoredPostings {
    std::map<std::int64_t, PassageDigest> passages;
    std::vector<Message> faults; ///< in the tables themselves; the digests are then not whole
};

/// Reads all segments of an index from FTS5's tables, without FTS5, and checks every byte that a
/// search, or FTS5, would rely on: the version of the format, the list of segments, their pages,
/// the table of pages and the doclist indexes. Returns nothing where the format is the other one
/// that FTS5 knows (that of the option "secure-delete"), which is read through FTS5 alone. Throws
/// Error(database) as Statement does.
[[nodiscard]] std::optional<StoredPostings> read_stored_postings(sqlite3* db,
                                                                 const IndexTables& tables);

} // namespace sijill::search
