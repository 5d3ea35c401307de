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
    std::vector<std::vector<Candidate>> hits; ///< by group; best first
    std::size_t group_count = 0;              ///< number of groups on all pages
};

/// Groups a whole ranking, sorted with the best first, by the field `options.group_by`. Groups are
/// sorted by their best candidate. Reads the field of each candidate; a field without a value
/// counts as empty. Throws Error(bad_input) if there is no such field.
[[nodiscard]] GroupPage group_page(sqlite3* db, const IndexTables& tables,
                                   const std::vector<Candidate>& ranking,
                                   const SearchOptions& options);

} // namespace sijill::search
