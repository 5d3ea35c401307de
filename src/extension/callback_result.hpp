#pragma once

#include "search/sqlite/sqlite_api.hpp"
#include "sijill/error.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Between SQLite's C callbacks and our functions: nothing is thrown through C, NULL gives NULL,
/// and an argument of another type than TEXT is an error that names it.
namespace sijill::extension {

/// The arguments of a call.
using Values = sqlite3_value**;

/// Gives text to SQLite, which copies it.
void give(sqlite3_context* context, std::string_view text);

/// The TEXT of an argument; nothing for NULL. Throws Error(usage) for a value of another type, with
/// `name` for the argument. The view lives as long as the call.
[[nodiscard]] std::optional<std::string_view> text_of(sqlite3_value* value, std::string_view name);

/// A whole number, or `absent` for NULL. Throws Error(usage) for a value of another type, or one
/// that is negative.
[[nodiscard]] std::size_t count_of(sqlite3_value* value, std::string_view name, std::size_t absent);

/// The exception being handled as the answer of a callback.
void give_fault(sqlite3_context* context) noexcept;

/// The exception being handled as SQLite's result code; `message`, where there is one, gets its
/// text in SQLite's memory.
[[nodiscard]] int fault_code(char** message) noexcept;

/// Runs the body of a callback that answers by `context`.
template <class Body>
void answer(sqlite3_context* context, Body body) noexcept {
    try {
        body();
    } catch (...) {
        give_fault(context);
    }
}

/// Runs the body of a callback that answers by a result code, which the body gives.
template <class Body>
int result_code(Body body, char** message = nullptr) noexcept {
    try {
        return body();
    } catch (...) {
        return fault_code(message);
    }
}

} // namespace sijill::extension
