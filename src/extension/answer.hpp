#pragma once

#include "search/sqlite_api.hpp"
#include "sijill/error.hpp"

#include <new>
#include <optional>
#include <string>
#include <string_view>

/// Between SQLite's C callbacks and our functions: nothing is thrown through C, NULL gives NULL,
/// and an argument of another type than TEXT is an error that names it.
namespace sijill::extension {

/// Gives text to SQLite, which copies it.
void give(sqlite3_context* context, std::string_view text);

/// The message of an error, and its hint behind it.
[[nodiscard]] std::string told(const Error& error);

/// The TEXT of an argument; nothing for NULL. Throws Error(usage) for a value of another type, with
/// `name` for the argument. The view lives as long as the call.
[[nodiscard]] std::optional<std::string_view> text_of(sqlite3_value* value, std::string_view name);

/// A whole number, or `absent` for NULL. Throws Error(usage) for a value of another type, or one
/// that is negative.
[[nodiscard]] std::size_t count_of(sqlite3_value* value, std::string_view name, std::size_t absent);

/// Runs the body of a callback that answers by `context`.
template <class Body>
void answer(sqlite3_context* context, Body body) noexcept {
    try {
        body();
    } catch (const Error& error) {
        sqlite3_result_error(context, told(error).c_str(), -1);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    } catch (...) {
        sqlite3_result_error_code(context, SQLITE_ERROR);
    }
}

/// Runs the body of a callback that answers by a result code, which the body gives; `message`,
/// where there is one, gets the text of an error in SQLite's memory.
template <class Body>
int result_code(Body body, char** message = nullptr) noexcept {
    try {
        return body();
    } catch (const Error& error) {
        if (message != nullptr) {
            sqlite3_free(*message);
            *message = sqlite3_mprintf("%s", told(error).c_str());
        }
        return SQLITE_ERROR;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    } catch (...) {
        return SQLITE_ERROR;
    }
}

} // namespace sijill::extension
