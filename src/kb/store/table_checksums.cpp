#include "kb/store/table_checksums.hpp"

#include "kb/store/meta.hpp"
#include "kb/store/table_columns.hpp"

#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <string_view>

namespace sijill::kb {
namespace {

constexpr std::string_view kKey = "checksum.";

/// A table, and those of its columns that do not count. The texts of sources are left out, since
/// source.sha256 covers them; so are sentences, words, stems and mentions, which check()
/// recomputes, candidates, which are found anew, and the schema, which compare_schema() knows.
struct ContentTable {
    std::string_view name;
    std::vector<std::string_view> without;
};

const std::vector<ContentTable>& content_tables() {
    static const std::vector<ContentTable> tables{
        {"meta", {}},
        {"migration", {}},
        {"documentation", {}},
        {"entity_kind", {}},
        {"predicate", {}},
        {"predicate_subject", {}},
        {"source", {"text"}},
        {"sentence", {"text", "words"}},
        {"entity", {}},
        {"name", {"words"}},
        {"statement", {}},
        {"attribution", {}},
        {"evidence", {}},
        {"qualifier", {}},
        {"link", {}},
        {"report", {}},
        {"change", {}},
        {"archived_row", {}},
        {"candidate_decision", {}},
    };
    return tables;
}

std::string meta_key(const ContentTable& table) {
    return fmt::format("{}{}", kKey, table.name);
}

/// The rows of meta that hold the checksums are not part of its own: its first column is the key.
bool is_checksum(const ContentTable& table, std::string_view first_value) {
    return table.name == "meta" && first_value.starts_with(kKey);
}

/// Returns the columns of a table that count; none where there is no such table.
std::vector<TableColumn> counted_columns(SQLite::Database& database, const ContentTable& table) {
    std::vector<TableColumn> columns = table_columns(database, std::string(table.name));
    std::erase_if(columns, [&table](const TableColumn& column) {
        return std::ranges::find(table.without, column.name) != table.without.end();
    });
    return columns;
}

/// Returns the bytes of a text or a BLOB, which stay valid as long as the value. They are those of
/// UTF-8 in any database, since their number is asked for first; and sqlite3_value_text() would
/// copy each text to put a NUL behind it, for which there may be no memory.
std::string_view bytes_of(sqlite3_value* value) noexcept {
    const auto size = static_cast<std::size_t>(sqlite3_value_bytes(value));
    const auto* bytes = static_cast<const char*>(sqlite3_value_blob(value));
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
}

void add_value(RowHash& hash, sqlite3_value* value) noexcept {
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        hash.add_null();
        break;
    case SQLITE_INTEGER:
        hash.add_integer(sqlite3_value_int64(value));
        break;
    case SQLITE_FLOAT:
        hash.add_real(sqlite3_value_double(value));
        break;
    default:
        hash.add_text(bytes_of(value));
    }
}

RowSum sum_of(SQLite::Database& database, const ContentTable& table) {
    std::vector<std::string> names;
    for (const TableColumn& column : counted_columns(database, table)) {
        names.push_back(column.name);
    }
    RowSum sum;
    if (names.empty()) {
        return sum;
    }
    SQLite::Statement rows(database,
                           fmt::format("SELECT {} FROM {}", fmt::join(names, ", "), table.name));
    RowHash hash;
    while (rows.executeStep()) {
        if (is_checksum(table, rows.getColumn(0).getString())) {
            continue;
        }
        for (int column = 0; column < rows.getColumnCount(); ++column) {
            const SQLite::Column value = rows.getColumn(column);
            switch (value.getType()) {
            case SQLITE_NULL:
                hash.add_null();
                break;
            case SQLITE_INTEGER:
                hash.add_integer(value.getInt64());
                break;
            case SQLITE_FLOAT:
                hash.add_real(value.getDouble());
                break;
            default:
                hash.add_text(value.getString());
            }
        }
        sum.add(hash.finish());
    }
    return sum;
}

} // namespace

void write_table_checksums(SQLite::Database& database, const std::vector<std::string>& except) {
    for (const ContentTable& table : content_tables()) {
        if (std::ranges::find(except, table.name) == except.end()) {
            write_meta(database, meta_key(table), sum_of(database, table).hex());
        }
    }
}

std::vector<std::string> changed_tables(SQLite::Database& database) {
    std::vector<std::string> changed;
    for (const ContentTable& table : content_tables()) {
        if (!database.tableExists(std::string(table.name))) {
            continue; // a base of an older schema, which gets the table now
        }
        if (read_meta(database, meta_key(table)) != sum_of(database, table).hex()) {
            changed.emplace_back(table.name);
        }
    }
    return changed;
}

ChecksumKeeper::ChecksumKeeper(sqlite3* db) : db_(db) {
    for (std::size_t number = 0; number < content_tables().size(); ++number) {
        numbers_[content_tables()[number].name] = number;
    }
    sqlite3_preupdate_hook(
        db_,
        [](void* keeper, sqlite3* connection, int change, const char* schema, const char* table,
           sqlite3_int64 old_row, sqlite3_int64 new_row) {
            hear(keeper, connection, change, schema, table, old_row, new_row);
        },
        this);
}

ChecksumKeeper::~ChecksumKeeper() {
    sqlite3_preupdate_hook(db_, nullptr, nullptr);
}

void ChecksumKeeper::begin(SQLite::Database& database) {
    if (recorder_ != nullptr) {
        recorder_->begin();
    }
    tables_.clear();
    failed_ = false;
    for (const ContentTable& table : content_tables()) {
        Table& counted = tables_.emplace_back();
        for (const TableColumn& column : counted_columns(database, table)) {
            counted.columns.push_back(column.number);
        }
    }
}

void ChecksumKeeper::write(SQLite::Database& database) {
    if (failed_) {
        throw SQLite::Exception("a row could not be read as it was written", SQLITE_NOMEM);
    }
    for (std::size_t index = 0; index < tables_.size(); ++index) {
        const std::string key = meta_key(content_tables()[index]);
        std::optional<RowSum> sum = RowSum::from_hex(read_meta(database, key));
        if (tables_[index].changed && sum) { // one that is none stays a fault that check() tells
            sum->add(tables_[index].sum);
            write_meta(database, key, sum->hex());
        }
    }
    tables_.clear();
}

void ChecksumKeeper::hear(void* keeper, sqlite3* db, int change, const char* schema,
                          const char* table, std::int64_t /*old_row*/,
                          std::int64_t /*new_row*/) noexcept {
    auto& self = *static_cast<ChecksumKeeper*>(keeper);
    if (std::string_view(schema) != "main") {
        return;
    }
    if (self.tables_.empty()) {
        return; // outside of a transaction that counts
    }
    if (self.recorder_ != nullptr) {
        self.recorder_->hear(db, change, table);
    }
    if (const std::size_t* number = self.numbers_.find(table)) {
        self.count(db, change, *number);
    }
}

/// Takes the row that was there from the sum, and adds the one that takes its place.
void ChecksumKeeper::count(sqlite3* db, int change, std::size_t index) noexcept {
    Table& table = tables_[index];
    using Read = int (*)(sqlite3*, int, sqlite3_value**);
    const auto hash_of = [&](Read read) -> std::optional<Sha256::Digest> {
        RowHash hash;
        for (const int column : table.columns) {
            sqlite3_value* value = nullptr;
            if (read(db, column, &value) != SQLITE_OK || value == nullptr) {
                failed_ = true;
                return std::nullopt;
            }
            if (column == 0 && sqlite3_value_type(value) == SQLITE_TEXT &&
                is_checksum(content_tables()[index], bytes_of(value))) {
                return std::nullopt;
            }
            add_value(hash, value);
        }
        return hash.finish();
    };
    if (change != SQLITE_INSERT) {
        if (const auto row = hash_of(sqlite3_preupdate_old)) {
            table.sum.subtract(*row);
            table.changed = true;
        }
    }
    if (change != SQLITE_DELETE) {
        if (const auto row = hash_of(sqlite3_preupdate_new)) {
            table.sum.add(*row);
            table.changed = true;
        }
    }
}

} // namespace sijill::kb
