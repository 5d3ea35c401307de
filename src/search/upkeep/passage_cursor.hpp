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

/// Walks over all passages by ascending id, a page at a time; between two pages they may be
/// written. Throws Error(database) as Statement does.
class PassagePages {
public:
    PassagePages(sqlite3* db, const IndexTables& tables);

    /// The next page; an empty one at the end.
    [[nodiscard]] std::vector<Passage> next();

private:
    Statement passages_from_;
    /// Of the next page; none after the last.
    std::optional<std::int64_t> first_ = std::numeric_limits<std::int64_t>::min();
};

} // namespace sijill::search
