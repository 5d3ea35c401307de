#pragma once

#include "search/rank/candidates.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <vector>

struct sqlite3;

namespace sijill::search {

/// The groups of one page.
struct GroupPage {
    std::vector<HitGroup> groups;
    std::vector<std::vector<Candidate>> hits; ///< of each of the groups, best first
    std::size_t group_count = 0;              ///< on all pages
};

/// Groups a whole ranking, best first, by the field `options.group_by`; the groups come in the
/// order of their best. Reads the field of each candidate; one without a value counts as empty.
/// Throws Error(bad_input) where there is no such field.
[[nodiscard]] GroupPage group_page(sqlite3* db, const IndexTables& tables,
                                   const std::vector<Candidate>& ranking,
                                   const SearchOptions& options);

} // namespace sijill::search
