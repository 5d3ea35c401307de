#include "kb/corrections/archive.hpp"

#include "base/dates.hpp"
#include "base/sql_identifier.hpp"
#include "base/typed_values.hpp"
#include "kb/corrections/archived_columns.hpp"
#include "kb/rows/stored_text.hpp"
#include "kb/store/row_inserter.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <chrono>

namespace sijill::kb {

std::string required_day(std::string_view typed) {
    const std::optional<std::string> day = read_day(typed);
    if (!day) {
        throw Error(ErrorCode::usage, {"'{}' is not a date"_text, typed},
                    "give it as YYYY-MM-DD, such as 2025-01-02"_text);
    }
    return *day;
}

std::string correction_day(const std::string& given, const std::string& known_on) {
    using std::chrono::system_clock;
    std::string today = iso_date(std::chrono::floor<std::chrono::days>(system_clock::now()));
    if (given.empty()) {
        return today;
    }
    std::string day = required_day(given);
    if (day > std::max(today, known_on)) {
        throw Error(ErrorCode::usage, {"{} is yet to come"_text, day},
                    "give today or a day before by --on"_text);
    }
    return day;
}

std::optional<std::string> reason(const std::string& why, std::string_view option) {
    require_stored_text(why, option);
    return why.empty() ? std::nullopt : std::optional(why);
}

ArchiveWriter::ArchiveWriter(SQLite::Database& database, const Change& change)
    : database_(database),
      change_id_(database.execAndGet("SELECT ifnull(max(id), 0) + 1 FROM change").getInt64()) {
    RowInserter(database, "change")
        .insert({{"id", change_id_},
                 {"day", change.day},
                 {"kind", change.kind},
                 {"source", change.source},
                 {"statement", change.statement},
                 {"entity", change.entity},
                 {"name", change.name},
                 {"language", change.language},
                 {"why", change.why}});
}

int ArchiveWriter::insert(const std::string& table, const std::string& fate,
                          const std::string& content, const std::string& condition,
                          std::int64_t value) {
    const bool has_number = has_row_number(database_, table);
    SQLite::Statement insert(
        database_,
        fmt::format("INSERT INTO archived_row (change_id, seq, table_name, fate, row_id, content) "
                    "SELECT ?2, (SELECT count(*) FROM archived_row WHERE change_id = ?2) "
                    "+ row_number() OVER (), ?3, ?4, {}, {} FROM {} WHERE {}",
                    has_number ? "id" : "NULL", content, quoted_identifier(table), condition));
    insert.bind(1, value);
    insert.bind(2, change_id_);
    insert.bind(3, table);
    insert.bind(4, fate);
    return insert.exec();
}

int ArchiveWriter::deletes(const std::string& table, const std::string& condition,
                           std::int64_t value) {
    return insert(table, "deleted", row_as_json(database_, table), condition, value);
}

int ArchiveWriter::alters(const std::string& table, const std::string& column,
                          const std::string& condition, std::int64_t value) {
    return insert(table, "altered",
                  fmt::format("json_object('{0}', {1})", column, quoted_identifier(column)),
                  condition, value);
}

void ArchiveWriter::adds(const std::string& table, std::int64_t row_id) {
    insert(table, "added", "'{}'", "id = ?1", row_id);
}

void ArchiveWriter::purges(const std::string& table, std::int64_t last_row_id) {
    RowInserter(database_, "archived_row")
        .insert({{"change_id", change_id_},
                 {"seq", database_
                             .execAndGet(fmt::format("SELECT count(*) + 1 FROM archived_row "
                                                     "WHERE change_id = {}",
                                                     change_id_))
                             .getInt64()},
                 {"table_name", table},
                 {"fate", std::string("purged")},
                 {"row_id", last_row_id},
                 {"content", std::string("{}")}});
}

} // namespace sijill::kb
