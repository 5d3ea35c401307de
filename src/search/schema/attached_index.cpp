#include "search/schema/attached_index.hpp"

#include "base/embedded_files.hpp"
#include "base/sql_identifier.hpp"
#include "search/schema/attached_table.hpp"
#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/schema/schema_change.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

namespace sijill::search {
namespace {

/// The endings of the names of the triggers in attached_rows.sql.
constexpr std::array<std::string_view, 5> kRowTriggers{
    "_row_inserting", "_row_updating", "_row_inserted", "_row_updated", "_row_deleted"};

std::string_view embedded_row_triggers() {
    return embedded_files("src/search/attached_rows.sql").front().content;
}

std::string row_trigger_sql(sqlite3* db, const IndexTables& tables) {
    const AttachedColumn& attached = tables.attached.value();
    return fmt::format(fmt::runtime(embedded_row_triggers()),
                       fmt::arg("name", inside_quotes(tables.passage)),
                       fmt::arg("table", quoted_identifier(attached.table)),
                       fmt::arg("column", quoted_identifier(attached.column)),
                       fmt::arg("key", quoted_identifier(attached.key)),
                       fmt::arg("conflicts", conflict_condition(db, attached)));
}

/// Whether `expected` makes a trigger that the schema has as `sql`. The schema leaves out the name
/// of the database, which stands in front of that of the trigger.
bool is_made_as(std::string_view sql, std::string_view expected) {
    constexpr std::string_view kCreate = "CREATE TRIGGER ";
    return sql.starts_with(kCreate) &&
           expected.find(sql.substr(kCreate.size())) != std::string_view::npos;
}

/// Returns the number of triggers that the index has on its table, and whether each of them is in
/// `expected`.
std::pair<std::size_t, bool> compare_triggers(sqlite3* db, const IndexTables& tables,
                                              std::string_view expected) {
    std::size_t found = 0;
    bool all_equal = true;
    Statement trigger(db, sql::kTriggerEntry);
    for (const std::string_view ending : kRowTriggers) {
        trigger.start(fmt::format("{}{}", tables.passage, ending));
        if (trigger.step() && is_same_name(trigger.text(0), tables.attached.value().table)) {
            ++found;
            all_equal = all_equal && is_made_as(trigger.text(1), expected);
        }
    }
    return {found, all_equal};
}

Message over_column(const IndexTables& tables) {
    return {"{} of {}"_text, tables.attached.value().column, tables.attached.value().table};
}

} // namespace

std::optional<AttachedColumn> read_attached(sqlite3* db, const IndexTables& tables) {
    if (!has_name(db, tables.meta)) {
        return std::nullopt;
    }
    AttachedColumn attached;
    for (Statement row = prepare(db, tables, sql::kAttachedTo); row.step();) {
        (row.text(0) == "attached_table" ? attached.table : attached.column) = row.text(1);
    }
    if (attached.table.empty()) {
        return std::nullopt;
    }
    // SQLite keeps the triggers of a table that is renamed.
    Statement trigger(db, sql::kTriggerEntry);
    if (trigger.start(fmt::format("{}{}", tables.passage, kRowTriggers.back())).step()) {
        attached.table = trigger.text(0);
    }
    attached.key = rowid_column(db, attached.table);
    return attached;
}

std::vector<IndexTables> indexes_attached_to(sqlite3* db, std::string_view table) {
    std::vector<IndexTables> found;
    for (const std::string& name : index_names(db)) {
        IndexTables tables = tables_of(name);
        tables.attached = read_attached(db, tables);
        if (tables.attached && is_same_name(tables.attached->table, table)) {
            found.push_back(std::move(tables));
        }
    }
    return found;
}

std::optional<IndexTables> find_attached(sqlite3* db, std::string_view table,
                                         std::string_view column) {
    for (IndexTables& tables : indexes_attached_to(db, table)) {
        if (is_same_name(tables.attached->column, column)) {
            return std::move(tables);
        }
    }
    return std::nullopt;
}

IndexTables create_attached(sqlite3* db, const AttachedColumn& attached, Savepoint& savepoint) {
    const std::string name = fmt::format("{}_{}", attached.table, attached.column);
    IndexTables tables = tables_of(name);
    tables.attached = attached;
    make_tables(db, name, "", "",
                "its name is made of those of table and column: rename the column, or what has the "
                "name"_text,
                savepoint);
    Statement note = prepare(db, tables, sql::kAddFact);
    note.start("attached_table", std::string_view(attached.table)).run();
    note.start("attached_column", std::string_view(attached.column)).run();
    return tables;
}

void make_row_triggers(sqlite3* db, const IndexTables& tables, Savepoint& savepoint) {
    change_schema(db, drop_row_triggers_sql(tables) + row_trigger_sql(db, tables),
                  {"the index \"{}\" cannot be created"_text, tables.passage}, savepoint);
}

bool has_row_triggers(sqlite3* db, const IndexTables& tables) {
    const auto [found, all_equal] = compare_triggers(db, tables, row_trigger_sql(db, tables));
    return found == kRowTriggers.size() && all_equal;
}

std::string drop_row_triggers_sql(const IndexTables& tables) {
    std::string sql;
    for (const std::string_view ending : kRowTriggers) {
        sql += fmt::format("DROP TRIGGER IF EXISTS main.{};",
                           quoted_identifier(fmt::format("{}{}", tables.passage, ending)));
    }
    return sql + fmt::format("DROP TABLE IF EXISTS main.{};",
                             quoted_identifier(tables.passage + "_replaced"));
}

Message table_fault(sqlite3* db, const IndexTables& tables) {
    const AttachedColumn& attached = tables.attached.value();
    if (!rowid_column(db, attached.table).empty() &&
        is_same_name(find_column(db, attached.table, attached.column), attached.column)) {
        return {};
    }
    return {"the index \"{}\" is over the column {}, which is not there, or without an INTEGER "
            "PRIMARY KEY"_text,
            tables.passage, over_column(tables)};
}

Message trigger_fault(sqlite3* db, const IndexTables& tables) {
    if (compare_triggers(db, tables, "").first == kRowTriggers.size()) {
        return {};
    }
    return {"the index \"{}\" does not follow the column {}: the table lacks its triggers"_text,
            tables.passage, over_column(tables)};
}

void require_followed(sqlite3* db, const IndexTables& tables) {
    if (!tables.attached) {
        return;
    }
    if (const Message fault = table_fault(db, tables); !fault.empty()) {
        throw Error(ErrorCode::database, fault,
                    "detach the index from it; a column under another name is attached anew"_text);
    }
    if (const Message fault = trigger_fault(db, tables); !fault.empty()) {
        throw Error(ErrorCode::database, fault,
                    "attach the column again: that makes triggers and index anew"_text);
    }
}

} // namespace sijill::search
