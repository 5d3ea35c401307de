#include "search/passage_pages.hpp"

#include "search/index_statements.hpp"

namespace sijill::search {

PassagePages::PassagePages(sqlite3* db, const IndexTables& tables)
    : passages_after_(prepare(db, tables, sql::kPassagesAfter)) {
}

std::vector<Passage> PassagePages::next() {
    constexpr std::int64_t kPageSize = 1000;
    std::vector<Passage> page;
    Statement& row = passages_after_.start(last_, kPageSize);
    while (row.step()) {
        last_ = row.integer(0);
        page.push_back({last_, std::string(row.text(1)), std::string(row.text(2))});
    }
    return page;
}

} // namespace sijill::search
