#include "search/schema/attached_table.hpp"

#include "base/did_you_mean.hpp"
#include "base/sql_identifier.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/schema/schema_change.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <vector>

namespace sijill::search {
namespace {

/// Returns the first column of all rows; `values` are those of the parameters.
template <class... Values>
std::vector<std::string> texts_of_rows(sqlite3* db, std::string_view sql, const Values&... values) {
    std::vector<std::string> texts;
    Statement row(db, sql);
    for (row.start(values...); row.step();) {
        texts.emplace_back(row.text(0));
    }
    return texts;
}

/// Returns the name of a table as the schema spells it. Throws Error for what has no rows to attach
/// an index to.
std::string require_table(sqlite3* db, std::string_view table) {
    Statement row(db, sql::kTableEntry);
    if (!row.start(table).step()) {
        throw Error(ErrorCode::not_found, {"there is no table {}"_text, table},
                    did_you_mean(table, texts_of_rows(db, sql::kAllTables))
                        .or_else("only tables of the main database can be attached to an index; "
                                 "open the file of another one by itself"_text));
    }
    const std::vector<std::string> indexes = index_names(db);
    if (std::ranges::find(indexes, row.text(0)) != indexes.end()) {
        throw Error(ErrorCode::bad_input,
                    {"{} is a search index itself, which no other index follows"_text, row.text(0)},
                    "search it as it is"_text);
    }
    const bool is_table = row.text(1) == "table" && row.integer(2) != 0; // virtual: no root page
    if (!is_table || is_same_name(row.text(0).substr(0, kReserved.size()), kReserved)) {
        throw Error(ErrorCode::bad_input,
                    {"{} is no ordinary table, so that no index can follow it"_text, row.text(0)});
    }
    return std::string(row.text(0));
}

/// Returns the part of a condition that one UNIQUE index gives; nothing if an expression is part of
/// the index.
std::optional<std::string> index_condition(sqlite3* db, std::string_view index) {
    std::vector<std::string> parts;
    Statement row(db, sql::kIndexColumns);
    for (row.start(index); row.step();) {
        if (row.text(0).empty()) {
            return std::nullopt;
        }
        const std::string column = quoted_identifier(row.text(0));
        parts.push_back(fmt::format("row.{} COLLATE {} = new.{}", column,
                                    quoted_identifier(row.text(1)), column));
    }
    return fmt::format("{}", fmt::join(parts, " AND "));
}

} // namespace

AttachedColumn require_attachable(sqlite3* db, std::string_view table, std::string_view column) {
    AttachedColumn attached;
    attached.table = require_table(db, table);
    attached.column = find_column(db, attached.table, column);
    if (attached.column.empty()) {
        throw Error(ErrorCode::not_found,
                    {"the table {} has no column {}"_text, attached.table, column},
                    did_you_mean(column, texts_of_rows(db, sql::kAllColumns, attached.table)));
    }
    attached.key = rowid_column(db, attached.table);
    if (attached.key.empty()) {
        throw Error(ErrorCode::bad_input,
                    {"the table {} has no INTEGER PRIMARY KEY"_text, attached.table},
                    "the ids of its rows would not be known, or not last, since VACUUM numbers "
                    "rows anew; give it a column id INTEGER PRIMARY KEY"_text);
    }
    return attached;
}

std::string rowid_column(sqlite3* db, std::string_view table) {
    // Where the key is not the rowid itself, as under WITHOUT ROWID or for DESC, it has an index.
    Statement row(db, sql::kRowidColumn);
    std::string column = row.start(table).step() ? std::string(row.text(0)) : std::string();
    return row.step() ? std::string() : column; // a key of several columns
}

std::string find_column(sqlite3* db, std::string_view table, std::string_view column) {
    for (const std::string& name : texts_of_rows(db, sql::kAllColumns, table)) {
        if (is_same_name(name, column)) {
            return name;
        }
    }
    return {};
}

std::string conflict_condition(sqlite3* db, const AttachedColumn& attached) {
    std::vector<std::string> conditions;
    for (const std::string& index : texts_of_rows(db, sql::kUniqueIndexes, attached.table)) {
        if (const auto condition = index_condition(db, index)) {
            conditions.push_back(*condition);
        }
    }
    return conditions.empty() ? "0" : fmt::format("{}", fmt::join(conditions, " OR "));
}

} // namespace sijill::search
