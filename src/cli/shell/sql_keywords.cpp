#include "cli/shell/sql_keywords.hpp"

#include <array>

namespace sijill::cli {
namespace {

constexpr std::array kKeywords = std::to_array<std::string_view>({
    "ALL",          "AND",     "AS",       "ASC",       "AVG",        "BETWEEN", "BY",
    "CASE",         "CAST",    "COALESCE", "COLLATE",   "COUNT",      "CROSS",   "CURRENT_DATE",
    "DATE",         "DESC",    "DISTINCT", "ELSE",      "END",        "ESCAPE",  "EXCEPT",
    "EXISTS",       "EXPLAIN", "FILTER",   "FROM",      "FULL",       "GLOB",    "GROUP",
    "GROUP_CONCAT", "HAVING",  "IFNULL",   "IN",        "INNER",      "INSTR",   "INTERSECT",
    "IS",           "ISNULL",  "JOIN",     "JULIANDAY", "LEFT",       "LENGTH",  "LIKE",
    "LIMIT",        "LOWER",   "MATCH",    "MAX",       "MIN",        "NATURAL", "NOT",
    "NOTNULL",      "NULL",    "NULLIF",   "NULLS",     "OFFSET",     "ON",      "OR",
    "ORDER",        "OUTER",   "OVER",     "PARTITION", "PLAN",       "QUERY",   "RECURSIVE",
    "REPLACE",      "RIGHT",   "ROUND",    "ROWS",      "ROW_NUMBER", "SELECT",  "STRFTIME",
    "SUBSTR",       "SUM",     "THEN",     "TRIM",      "UNION",      "UPPER",   "USING",
    "VALUES",       "WHEN",    "WHERE",    "WINDOW",    "WITH",
});

} // namespace

std::span<const std::string_view> sql_keywords() {
    return kKeywords;
}

} // namespace sijill::cli
