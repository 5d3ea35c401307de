#include "kb/store/row_inserter.hpp"

#include <fmt/format.h>

#include <type_traits>
#include <variant>

namespace sijill::kb {
namespace {

std::string insert_sql(const char* table, std::initializer_list<ColumnValue> row,
                       const char* on_conflict) {
    std::string columns;
    std::string parameters;
    for (const ColumnValue& value : row) {
        columns += (columns.empty() ? "" : ", ") + std::string(value.column);
        parameters += parameters.empty() ? "?" : ", ?";
    }
    return fmt::format("INSERT INTO {} ({}) VALUES ({}) {}", table, columns, parameters,
                       on_conflict);
}

} // namespace

RowInserter::RowInserter(SQLite::Database& database, const char* table, const char* on_conflict)
    : database_(database), table_(table), on_conflict_(on_conflict) {
}

bool RowInserter::insert(std::initializer_list<ColumnValue> row) {
    if (!statement_) {
        statement_.emplace(database_, insert_sql(table_, row, on_conflict_));
    }
    statement_->reset();
    int index = 0;
    for (const ColumnValue& column : row) {
        ++index;
        std::visit(
            [&](const auto& value) {
                using Type = std::decay_t<decltype(value)>;
                if constexpr (std::is_same_v<Type, std::monostate>) {
                    statement_->bind(index);
                } else if constexpr (std::is_same_v<Type, const std::string*>) {
                    statement_->bindNoCopy(index, *value);
                } else {
                    statement_->bind(index, value);
                }
            },
            column.value);
    }
    return statement_->exec() > 0;
}

} // namespace sijill::kb
