#include "search/schema/index_statements.hpp"

#include "base/sql_identifier.hpp"

#include <fmt/format.h>

namespace sijill::search {

Statement prepare(sqlite3* db, const IndexTables& tables, std::string_view sql,
                  std::string_view part) {
    return {db,
            fmt::format(fmt::runtime(sql), fmt::arg("passage", quoted_identifier(tables.passage)),
                        fmt::arg("index", quoted_identifier(tables.index)),
                        fmt::arg("index_data", quoted_identifier(tables.index + "_data")),
                        fmt::arg("index_config", quoted_identifier(tables.index + "_config")),
                        fmt::arg("index_idx", quoted_identifier(tables.index + "_idx")),
                        fmt::arg("index_docsize", quoted_identifier(tables.index + "_docsize")),
                        fmt::arg("posting", quoted_identifier(tables.posting)),
                        fmt::arg("word", quoted_identifier(tables.word)),
                        fmt::arg("word_stem", quoted_identifier(tables.word_stem)),
                        fmt::arg("meta", quoted_identifier(tables.meta)), fmt::arg("part", part))};
}

} // namespace sijill::search
