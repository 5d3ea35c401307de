#include "extension/answer.hpp"

#include <fmt/format.h>

namespace sijill::extension {
namespace {

std::string_view type_of(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
    case SQLITE_INTEGER:
        return "INTEGER";
    case SQLITE_FLOAT:
        return "REAL";
    case SQLITE_BLOB:
        return "BLOB";
    case SQLITE_NULL:
        return "NULL";
    default:
        return "TEXT";
    }
}

} // namespace

void give(sqlite3_context* context, std::string_view text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

std::string told(const Error& error) {
    return error.hint().empty() ? error.what() : fmt::format("{} ({})", error.what(), error.hint());
}

std::optional<std::string_view> text_of(sqlite3_value* value, std::string_view name) {
    if (sqlite3_value_type(value) == SQLITE_NULL) {
        return std::nullopt;
    }
    if (sqlite3_value_type(value) != SQLITE_TEXT) {
        throw Error(ErrorCode::usage, fmt::format("{} is {}, not TEXT", name, type_of(value)));
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (text == nullptr) {
        throw std::bad_alloc();
    }
    return std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

std::size_t count_of(sqlite3_value* value, std::string_view name, std::size_t absent) {
    if (sqlite3_value_type(value) == SQLITE_NULL) {
        return absent;
    }
    const sqlite3_int64 count = sqlite3_value_int64(value);
    if (sqlite3_value_numeric_type(value) != SQLITE_INTEGER || count < 0) {
        throw Error(ErrorCode::usage, fmt::format("{} is to be a whole number from 0 on", name));
    }
    return static_cast<std::size_t>(count);
}

} // namespace sijill::extension
