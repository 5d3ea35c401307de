#pragma once

#include "search/read/fts5_format.hpp"
#include "search/sqlite/statement.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <vector>

namespace sijill::search {

/// A page on which a passage of a long list begins, and the first such passage.
struct DoclistPage {
    std::int64_t page = 0;
    std::int64_t passage = 0;

    bool operator==(const DoclistPage&) const = default;
};

/// Reads FTS5's doclist index of a list that fills several pages: a tree, stored beside the pages
/// of the segment (fts5_index.c, "Doclist index"), by which FTS5 skips pages. `page` is the page on
/// which the list begins, `blocks` is sql::kIndexBlock; the rows of `_data` that were read are
/// added to `rows`. Returns the pages behind `page` on which a passage begins; nothing where the
/// tree is damaged.
[[nodiscard]] std::optional<std::vector<DoclistPage>>
read_doclist_index(Statement& blocks, const Segment& segment, std::int64_t page,
                   std::set<std::int64_t>& rows);

/// Returns true for a row of `_data` that holds a page of the doclist index of a list that begins
/// on a page of the segment before its first: FTS5 leaves it there when it has merged the page.
[[nodiscard]] bool is_left_doclist_index(std::int64_t row, const Segment& segment) noexcept;

} // namespace sijill::search
