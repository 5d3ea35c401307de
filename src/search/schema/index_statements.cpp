#include "search/schema/index_statements.hpp"

#include "base/sql_identifier.hpp"

#include <fmt/format.h>

namespace sijill::search {
namespace {

/// Returns the collation by which words compare as their UTF-8 does. BINARY does so in a database
/// of UTF-8 alone: in others it compares bytes of UTF-16, least significant ones first in the usual
/// of the two. RTRIM always gets UTF-8, and differs only in spaces at the end, which no word has;
/// but no index helps it.
std::string_view order_of_words(sqlite3* db) {
    return has_utf8(db) ? "" : " COLLATE RTRIM";
}

/// Returns what a statement reads passages from: their table, or the rows of another table with the
/// words that their own table has.
std::string passage_source(const IndexTables& tables) {
    if (!tables.attached) {
        return quoted_identifier(tables.passage);
    }
    return fmt::format(
        "(SELECT row.{key} AS id, CASE typeof(row.{column}) WHEN 'text' "
        "THEN row.{column} ELSE '' END AS text, own.words AS words "
        "FROM main.{table} AS row LEFT JOIN main.{own} AS own ON own.id = row.{key})",
        fmt::arg("key", quoted_identifier(tables.attached->key)),
        fmt::arg("column", quoted_identifier(tables.attached->column)),
        fmt::arg("table", quoted_identifier(tables.attached->table)),
        fmt::arg("own", quoted_identifier(tables.passage)));
}

} // namespace

bool has_utf8(sqlite3* db) {
    Statement encoding(db, "PRAGMA encoding");
    return encoding.step() && encoding.text(0) == "UTF-8";
}

Statement prepare(sqlite3* db, const IndexTables& tables, std::string_view sql,
                  std::string_view part) {
    const bool is_ordered = sql.find("{order}") != std::string_view::npos;
    const std::string_view order = is_ordered ? order_of_words(db) : "";
    return {db, fmt::format(fmt::runtime(sql), fmt::arg("passage", passage_source(tables)),
                            fmt::arg("passage_table", quoted_identifier(tables.passage)),
                            fmt::arg("index", quoted_identifier(tables.index)),
                            fmt::arg("index_data", quoted_identifier(tables.index + "_data")),
                            fmt::arg("index_config", quoted_identifier(tables.index + "_config")),
                            fmt::arg("index_idx", quoted_identifier(tables.index + "_idx")),
                            fmt::arg("index_docsize", quoted_identifier(tables.index + "_docsize")),
                            fmt::arg("posting", quoted_identifier(tables.posting)),
                            fmt::arg("word", quoted_identifier(tables.word)),
                            fmt::arg("word_stem", quoted_identifier(tables.word_stem)),
                            fmt::arg("meta", quoted_identifier(tables.meta)),
                            fmt::arg("part", part), fmt::arg("order", order))};
}

} // namespace sijill::search
