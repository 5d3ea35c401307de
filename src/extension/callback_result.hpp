#pragma once

#include "search/sqlite/sqlite_api.hpp"
#include "sijill/error.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Between SQLite's C callbacks and our functions: no exception leaves a callback, NULL as an
/// argument gives NULL as the result, and an argument of a wrong type gives an error that names it.
namespace sijill::extension {

/// The arguments of a call.
using Values = sqlite3_value**;

/// Sets the result of a function to text, which SQLite copies.
void set_text(sqlite3_context* context, std::string_view text);

/// Returns the TEXT of an argument; nothing for NULL. Throws Error(usage) for a value of another
/// type, with `name` for the argument. The view lives as long as the call.
[[nodiscard]] std::optional<std::string_view> text_of(sqlite3_value* value, const Message& name);

/// Returns a whole number, or `absent` for NULL. Throws Error(usage) for a value of another type or
/// a negative number.
[[nodiscard]] std::size_t count_of(sqlite3_value* value, const Message& name, std::size_t absent);

/// Sets the result of a function to the exception that is being handled.
void set_fault(sqlite3_context* context) noexcept;

/// Returns SQLite's result code for the exception that is being handled. If `message` is not null,
/// its target is set to the exception's message, in SQLite's memory.
[[nodiscard]] int fault_code(char** message) noexcept;

/// Runs the body of a callback that sets its result in `context`.
template <class Body>
void set_result(sqlite3_context* context, Body body) noexcept {
    try {
        body();
    } catch (...) {
        set_fault(context);
    }
}

/// Runs the body of a callback that returns a result code, which the body returns.
template <class Body>
int result_code(Body body, char** message = nullptr) noexcept {
    try {
        return body();
    } catch (...) {
        return fault_code(message);
    }
}

} // namespace sijill::extension
