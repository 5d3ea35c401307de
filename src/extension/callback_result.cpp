#include "extension/callback_result.hpp"

#include "base/error_text.hpp"
#include "search/sqlite/sqlite_error.hpp"
#include "text/unicode/utf8.hpp"

#include <new>

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

/// Returns the text of an error as UTF-8: a host may have sent any bytes, which it names.
std::string utf8_text(const Error& error) {
    return text::to_utf8(text::to_code_points(error_text(error)));
}

/// Calls `tell(result code, message)` for the exception that is being handled. If memory is too
/// short for the message, the code is SQLITE_NOMEM and the message is null.
template <class Tell>
void tell_fault(Tell tell) noexcept {
    try {
        try {
            throw;
        } catch (const search::SqliteError& error) {
            tell(error.result_code(), utf8_text(error).c_str());
        } catch (const Error& error) {
            tell(SQLITE_ERROR, utf8_text(error).c_str());
        }
    } catch (const std::bad_alloc&) {
        tell(SQLITE_NOMEM, nullptr);
    } catch (...) {
        tell(SQLITE_ERROR, nullptr);
    }
}

} // namespace

void set_text(sqlite3_context* context, std::string_view text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void set_fault(sqlite3_context* context) noexcept {
    tell_fault([context](int code, const char* message) {
        if (code == SQLITE_NOMEM) {
            sqlite3_result_error_nomem(context);
            return;
        }
        if (message != nullptr) {
            sqlite3_result_error(context, message, -1);
        }
        sqlite3_result_error_code(context, code);
    });
}

int fault_code(char** message) noexcept {
    int told_code = SQLITE_ERROR;
    tell_fault([&](int code, const char* text) {
        told_code = code;
        if (message != nullptr && text != nullptr) {
            sqlite3_free(*message);
            *message = sqlite3_mprintf("%s", text);
        }
    });
    return told_code;
}

std::optional<std::string_view> text_of(sqlite3_value* value, const Message& name) {
    if (sqlite3_value_type(value) == SQLITE_NULL) {
        return std::nullopt;
    }
    if (sqlite3_value_type(value) != SQLITE_TEXT) {
        throw Error(ErrorCode::usage, {"{} is {}, not TEXT"_text, name, type_of(value)});
    }
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    if (text == nullptr) {
        throw std::bad_alloc();
    }
    return std::string_view(text, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

std::size_t count_of(sqlite3_value* value, const Message& name, std::size_t absent) {
    if (sqlite3_value_type(value) == SQLITE_NULL) {
        return absent;
    }
    const sqlite3_int64 count = sqlite3_value_int64(value);
    if (sqlite3_value_numeric_type(value) != SQLITE_INTEGER || count < 0) {
        throw Error(ErrorCode::usage, {"{} is to be a whole number from 0 on"_text, name});
    }
    return static_cast<std::size_t>(count);
}

} // namespace sijill::extension
