#include "reports/sql/statement_end.hpp"

#include <sqlite3.h>

#include <string>

namespace sijill::reports {

std::optional<std::size_t> statement_end(std::string_view sql, std::size_t from) {
    for (auto place = sql.find(';', from); place != std::string_view::npos;
         place = sql.find(';', place + 1)) {
        if (sqlite3_complete(std::string(sql.substr(0, place + 1)).c_str()) == 1) {
            return place + 1;
        }
    }
    return std::nullopt;
}

} // namespace sijill::reports
