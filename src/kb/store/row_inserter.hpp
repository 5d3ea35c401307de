#pragma once

#include <SQLiteCpp/Statement.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace sijill::kb {

/// Binds the values of one row, left to right, and inserts it:
/// `Row(statement).add(id).add(text).insert();`
class Row {
public:
    explicit Row(SQLite::Statement& statement) : statement_(statement) { statement_.reset(); }

    Row& add(std::int64_t value) {
        statement_.bind(++place_, value);
        return *this;
    }

    Row& add(std::size_t value) { return add(static_cast<std::int64_t>(value)); }

    Row& add(const std::string& value) {
        statement_.bind(++place_, value);
        return *this;
    }

    Row& add(double value) {
        statement_.bind(++place_, value);
        return *this;
    }

    /// Nothing is NULL.
    template <typename T>
    Row& add(const std::optional<T>& value) {
        if (value) {
            return add(*value);
        }
        statement_.bind(++place_);
        return *this;
    }

    void insert() { statement_.exec(); }

private:
    SQLite::Statement& statement_;
    int place_ = 0;
};

} // namespace sijill::kb
