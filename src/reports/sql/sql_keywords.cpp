#include "reports/sql/sql_keywords.hpp"

#include <sqlite3.h>

#include <algorithm>

namespace sijill::reports {

std::vector<std::string> sql_keywords() {
    std::vector<std::string> keywords;
    for (int index = 0; index < sqlite3_keyword_count(); ++index) {
        const char* name = nullptr;
        int size = 0;
        if (sqlite3_keyword_name(index, &name, &size) == SQLITE_OK) {
            keywords.emplace_back(name, static_cast<std::size_t>(size));
        }
    }
    std::ranges::sort(keywords);
    return keywords;
}

} // namespace sijill::reports
