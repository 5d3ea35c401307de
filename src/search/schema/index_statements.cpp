#include "search/schema/index_statements.hpp"

#include <fmt/format.h>

#include <string>

namespace sijill::search {

std::string quoted_name(std::string_view name) {
    std::string identifier = "\"";
    for (const char letter : name) {
        identifier.append(letter == '"' ? 2 : 1, letter);
    }
    return identifier + '"';
}

Statement prepare(sqlite3* db, const IndexTables& tables, std::string_view sql,
                  std::string_view part) {
    return {db, fmt::format(fmt::runtime(sql), fmt::arg("passage", quoted_name(tables.passage)),
                            fmt::arg("index", quoted_name(tables.index)),
                            fmt::arg("index_data", quoted_name(tables.index + "_data")),
                            fmt::arg("index_config", quoted_name(tables.index + "_config")),
                            fmt::arg("index_idx", quoted_name(tables.index + "_idx")),
                            fmt::arg("index_docsize", quoted_name(tables.index + "_docsize")),
                            fmt::arg("posting", quoted_name(tables.posting)),
                            fmt::arg("word", quoted_name(tables.word)),
                            fmt::arg("word_stem", quoted_name(tables.word_stem)),
                            fmt::arg("meta", quoted_name(tables.meta)), fmt::arg("part", part))};
}

} // namespace sijill::search
