#include "search/index_statements.hpp"

#include <fmt/format.h>

#include <string>

namespace sijill::search {

std::string quoted(std::string_view name) {
    std::string identifier = "\"";
    for (const char letter : name) {
        identifier.append(letter == '"' ? 2 : 1, letter);
    }
    return identifier + '"';
}

Statement prepare(sqlite3* db, const IndexTables& tables, std::string_view sql,
                  std::string_view part) {
    return {db, fmt::format(fmt::runtime(sql), fmt::arg("passage", quoted(tables.passage)),
                            fmt::arg("index", quoted(tables.index)),
                            fmt::arg("index_data", quoted(tables.index + "_data")),
                            fmt::arg("index_config", quoted(tables.index + "_config")),
                            fmt::arg("index_idx", quoted(tables.index + "_idx")),
                            fmt::arg("index_docsize", quoted(tables.index + "_docsize")),
                            fmt::arg("posting", quoted(tables.posting)),
                            fmt::arg("word", quoted(tables.word)),
                            fmt::arg("word_stem", quoted(tables.word_stem)),
                            fmt::arg("meta", quoted(tables.meta)), fmt::arg("part", part))};
}

} // namespace sijill::search
