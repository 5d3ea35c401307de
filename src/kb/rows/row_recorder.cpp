#include "kb/rows/row_recorder.hpp"

#include "base/sql_identifier.hpp"
#include "kb/rows/row_values.hpp"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <new>
#include <utility>

namespace sijill::kb {
namespace {

/// The vocabulary is counted by triggers.
constexpr std::string_view kVocabulary = "word";

/// SQLite allows 32,766 parameters, and a statement of many rows saves the engine the reading of
/// many.
constexpr std::size_t kMostParameters = 2000;

std::string key_text(const std::vector<Value>& key) {
    std::string text;
    for (const Value& value : key) {
        const std::string part = to_text(value);
        text += fmt::format("{}:{}", part.size(), part);
    }
    return text;
}

std::vector<std::string> quoted(const std::vector<std::string>& names) {
    std::vector<std::string> quoted;
    for (const std::string& name : names) {
        quoted.push_back(quoted_identifier(name));
    }
    return quoted;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        text += text.empty() ? std::string_view() : between;
        text += part;
    }
    return text;
}

/// Returns "(?, ?), (?, ?)" for two rows of two values.
std::string placeholders(std::size_t rows, std::size_t columns) {
    std::string row = "(?";
    for (std::size_t column = 1; column < columns; ++column) {
        row += ", ?";
    }
    row += ')';
    std::string text;
    for (std::size_t number = 0; number < rows; ++number) {
        text += number == 0 ? "" : ", ";
        text += row;
    }
    return text;
}

/// Adds statements "{head} VALUES (…), (…) {tail}" for the rows to a list.
void add_in_groups(std::vector<BoundStatement>& statements, std::string_view head,
                   const std::vector<std::vector<Value>>& rows, std::string_view tail) {
    if (rows.empty()) {
        return;
    }
    const std::size_t at_once = std::max<std::size_t>(1, kMostParameters / rows.front().size());
    for (std::size_t begin = 0; begin < rows.size(); begin += at_once) {
        const std::size_t count = std::min(at_once, rows.size() - begin);
        BoundStatement& statement = statements.emplace_back();
        statement.sql =
            fmt::format("{} VALUES {}{}", head, placeholders(count, rows.front().size()), tail);
        for (std::size_t row = begin; row < begin + count; ++row) {
            statement.values.insert(statement.values.end(), rows[row].begin(), rows[row].end());
        }
    }
}

} // namespace

/// Statements by kind, so that a row that goes makes room for one that comes, and of the vocabulary
/// apart: triggers count in it before.
struct RowRecorder::Differences {
    std::vector<BoundStatement> deletions, changes, insertions, vocabulary;
};

RowRecorder::RowRecorder(SQLite::Database& database) {
    SQLite::Statement names(database, "SELECT name FROM pragma_table_list WHERE schema = 'main' "
                                      "AND type = 'table' AND name NOT GLOB 'sqlite_*'");
    while (names.executeStep()) {
        Table& table = tables_.emplace_back();
        table.name = names.getColumn(0).getString();
        std::vector<std::pair<int, std::size_t>> key;
        SQLite::Statement columns(database,
                                  "SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid");
        columns.bind(1, table.name);
        while (columns.executeStep()) {
            if (const int place = columns.getColumn(1).getInt(); place > 0) {
                key.emplace_back(place, table.columns.size());
            }
            table.columns.push_back(columns.getColumn(0).getString());
        }
        std::ranges::sort(key);
        for (const auto& [place, column] : key) {
            table.key.push_back(column);
        }
    }
    for (std::size_t number = 0; number < tables_.size(); ++number) {
        numbers_.emplace(tables_[number].name, number);
    }
}

void RowRecorder::begin() {
    for (Table& table : tables_) {
        table.rows.clear();
        table.places.clear();
    }
    first_.clear();
    failed_ = false;
}

void RowRecorder::hear(sqlite3* db, int change, std::string_view table) noexcept {
    const auto found = numbers_.find(table);
    if (found == numbers_.end()) {
        return;
    }
    try {
        Table& touched = tables_[found->second];
        using Read = int (*)(sqlite3*, int, sqlite3_value**);
        const auto row_of = [&](Read read) {
            std::vector<Value> row;
            row.reserve(touched.columns.size());
            for (std::size_t column = 0; column < touched.columns.size(); ++column) {
                sqlite3_value* value = nullptr;
                if (read(db, static_cast<int>(column), &value) != SQLITE_OK || value == nullptr) {
                    throw std::bad_alloc();
                }
                row.push_back(value_of(value));
            }
            return row;
        };
        if (change != SQLITE_INSERT) {
            touch(touched, row_of(sqlite3_preupdate_old), true);
        }
        if (change != SQLITE_DELETE) {
            touch(touched, row_of(sqlite3_preupdate_new), false);
        }
    } catch (...) { // an exception must not pass through SQLite
        failed_ = true;
    }
}

/// Remembers a row as it was when it was touched first; `was_there` tells whether it is the row of
/// before the change, or the one that takes its place.
void RowRecorder::touch(Table& table, const std::vector<Value>& row, bool was_there) {
    std::vector<Value> key;
    for (const std::size_t column : table.key) {
        key.push_back(row[column]);
    }
    const auto [place, is_new] = table.places.try_emplace(key_text(key), table.rows.size());
    if (is_new) {
        table.rows.push_back(
            {std::move(key), was_there ? std::optional(digest_of(row)) : std::nullopt});
    }
}

bool RowRecorder::has_heard() const noexcept {
    return failed_ || !first_.empty() ||
           std::ranges::any_of(tables_, [](const Table& table) { return !table.rows.empty(); });
}

std::vector<BoundStatement> RowRecorder::statements(SQLite::Database& database) const {
    if (failed_) {
        throw SQLite::Exception("a row could not be read as it was written", SQLITE_NOMEM);
    }
    Differences found;
    for (const Table& table : tables_) {
        if (!table.rows.empty()) {
            compare(database, table, found);
        }
    }
    std::vector<BoundStatement> all = first_;
    for (auto* statements :
         {&found.deletions, &found.changes, &found.insertions, &found.vocabulary}) {
        std::ranges::move(*statements, std::back_inserter(all));
    }
    return all;
}

void RowRecorder::compare(SQLite::Database& database, const Table& table, Differences& found) {
    const std::string name = quoted_identifier(table.name);
    const std::vector<std::string> columns = quoted(table.columns);
    std::vector<std::string> key_columns;
    std::vector<std::string> conditions;
    for (const std::size_t column : table.key) {
        key_columns.push_back(columns[column]);
        conditions.push_back(columns[column] + " = ?");
    }
    const std::string condition = joined(conditions, " AND ");
    SQLite::Statement look(database, fmt::format("SELECT {} FROM {} WHERE {}",
                                                 joined(columns, ", "), name, condition));
    std::vector<std::vector<Value>> gone;
    std::vector<std::vector<Value>> changed;
    std::vector<std::vector<Value>> added;
    for (const Row& row : table.rows) {
        look.reset();
        bind(look, row.key);
        std::vector<Value> now;
        if (look.executeStep()) {
            for (int column = 0; column < look.getColumnCount(); ++column) {
                now.push_back(value_of(look.getColumn(column)));
            }
        }
        if (now.empty() && row.before) {
            gone.push_back(row.key);
        } else if (!now.empty() && !row.before) {
            added.push_back(std::move(now));
        } else if (!now.empty() && digest_of(now) != *row.before) {
            changed.push_back(std::move(now));
        }
    }
    const std::string insert = fmt::format("INSERT INTO {} ({})", name, joined(columns, ", "));
    const std::string remove =
        fmt::format("DELETE FROM {} WHERE ({}) IN (", name, joined(key_columns, ", "));
    if (table.name == kVocabulary) {
        std::ranges::move(added, std::back_inserter(changed));
        add_in_groups(found.vocabulary, insert, changed,
                      " ON CONFLICT (word) DO UPDATE SET passages = excluded.passages");
        add_in_groups(found.vocabulary, remove, gone, ")");
        return;
    }
    add_in_groups(found.deletions, remove, gone, ")");
    add_in_groups(found.insertions, insert, added, "");
    std::vector<std::string> settings;
    for (const std::string& column : columns) {
        settings.push_back(column + " = ?");
    }
    const std::string update =
        fmt::format("UPDATE {} SET {} WHERE {}", name, joined(settings, ", "), condition);
    for (std::vector<Value>& row : changed) {
        for (const std::size_t column : table.key) {
            row.push_back(row[column]);
        }
        found.changes.push_back({update, std::move(row)});
    }
}

} // namespace sijill::kb
