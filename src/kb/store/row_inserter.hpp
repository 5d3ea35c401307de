#pragma once

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <variant>

namespace sijill::kb {

/// A column of a row that is inserted, and its value: a number, a text, or NULL for an empty
/// optional. Refers to the text, which may be a temporary of the same call.
struct ColumnValue {
    template <typename T>
    ColumnValue(const char* name, const T& given) : column(name), value(value_of(given)) {}

    const char* column;
    std::variant<std::monostate, std::int64_t, double, const std::string*> value;

private:
    using Value = decltype(value);

    template <std::integral T>
    static Value value_of(T number) {
        return static_cast<std::int64_t>(number);
    }

    static Value value_of(double number) { return number; }
    /// Only a string itself: one that is made of another type would not outlive the constructor.
    static Value value_of(const std::same_as<std::string> auto& text) { return &text; }

    template <typename T>
    static Value value_of(const std::optional<T>& value) {
        return value ? value_of(*value) : Value();
    }
};

/// Inserts rows into one table, by a statement that is prepared once and names its columns:
/// `RowInserter(database, "entity").insert({{"id", id}, {"slug", slug}, {"kind", kind}});`
class RowInserter {
public:
    /// `table` must outlive the object, as the database must, and so must `on_conflict`: a clause
    /// that the statement ends with, such as "ON CONFLICT (slug) DO NOTHING".
    RowInserter(SQLite::Database& database, const char* table, const char* on_conflict = "");

    /// Inserts a row. All rows of one object have the same columns, in the same order. Returns
    /// false where the clause on conflicts has kept it from being inserted.
    bool insert(std::initializer_list<ColumnValue> row);

private:
    SQLite::Database& database_;
    const char* table_;
    const char* on_conflict_;
    std::optional<SQLite::Statement> statement_;
};

} // namespace sijill::kb
