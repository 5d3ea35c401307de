#include "search/upkeep/passage_cursor.hpp"

#include "search/schema/index_statements.hpp"
#include "sijill/error.hpp"

#include <limits>

namespace sijill::search {

PassageCursor::PassageCursor(sqlite3* db, const IndexTables& tables)
    : passage_(tables.passage), passages_from_(prepare(db, tables, sql::kPassagesFrom)) {
}

std::vector<Passage> PassageCursor::next() {
    constexpr std::int64_t kPageSize = 1000;
    std::vector<Passage> page;
    if (!next_id_) {
        return page;
    }
    Statement& row = passages_from_.start(*next_id_, kPageSize);
    for (std::int64_t least = *next_id_; row.step(); least = page.back().id) {
        // Rows of a damaged table come in any order, and a page that began again would never end.
        if (row.integer(0) < least) {
            throw Error(ErrorCode::database, {"the rows of {} are out of order"_text, passage_},
                        "restore a copy, if there is one; sijill check tells what is damaged where "
                        "it can be read"_text);
        }
        page.push_back({row.integer(0), std::string(row.text(1)), std::string(row.text(2))});
    }
    const bool is_last = page.empty() || page.back().id == std::numeric_limits<std::int64_t>::max();
    next_id_ = is_last ? std::nullopt : std::optional(page.back().id + 1);
    return page;
}

} // namespace sijill::search
