#pragma once

#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace sijill::search {

/// A row of the passage table.
struct Passage {
    std::int64_t id;
    std::string text;
    std::string words;
};

/// Reads all passages by ascending id, a page at a time; passages may be changed between two pages.
/// Throws Error(database) as Statement does.
class PassageCursor {
public:
    PassageCursor(sqlite3* db, const IndexTables& tables);

    /// Returns the next page; an empty one at the end.
    [[nodiscard]] std::vector<Passage> next();

private:
    std::string passage_; ///< the table
    Statement passages_from_;
    /// The least id that the next page can have; none after the last page.
    std::optional<std::int64_t> next_id_ = std::numeric_limits<std::int64_t>::min();
};

} // namespace sijill::search
