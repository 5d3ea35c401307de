#include "kb/rows/row_values.hpp"

#include "kb/rows/row_sum.hpp"

#include <sqlite3.h>

#include <cstdint>
#include <new>

namespace sijill::kb {
namespace {

struct Hasher {
    RowHash& hash;

    void operator()(std::monostate /*null*/) const { hash.add_null(); }
    void operator()(std::int64_t value) const { hash.add_integer(value); }
    void operator()(double value) const { hash.add_real(value); }
    void operator()(const std::string& value) const { hash.add_text(value); }
};

} // namespace

Value value_of(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
    case SQLITE_NULL:
        return std::monostate();
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_value_int64(value)};
    case SQLITE_FLOAT:
        return sqlite3_value_double(value);
    default:
        const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
        if (text == nullptr) {
            throw std::bad_alloc();
        }
        return std::string(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
    }
}

Value value_of(const SQLite::Column& value) {
    switch (value.getType()) {
    case SQLITE_NULL:
        return std::monostate();
    case SQLITE_INTEGER:
        return std::int64_t{value.getInt64()};
    case SQLITE_FLOAT:
        return value.getDouble();
    default:
        return value.getString();
    }
}

Sha256::Digest digest_of(const std::vector<Value>& row) {
    RowHash hash;
    for (const Value& value : row) {
        std::visit(Hasher{hash}, value);
    }
    return hash.finish();
}

void bind(SQLite::Statement& statement, const std::vector<Value>& values) {
    int parameter = 0;
    for (const Value& value : values) {
        ++parameter;
        if (const auto* number = std::get_if<std::int64_t>(&value)) {
            statement.bind(parameter, *number);
        } else if (const auto* real = std::get_if<double>(&value)) {
            statement.bind(parameter, *real);
        } else if (const auto* text = std::get_if<std::string>(&value)) {
            statement.bind(parameter, *text);
        } else {
            statement.bind(parameter);
        }
    }
}

} // namespace sijill::kb
