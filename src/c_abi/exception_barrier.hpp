#pragma once

#include "sijill/sijill.h"

#include <cstring>
#include <string>
#include <string_view>

/// What stands between C and our functions: exceptions become a status and a text, options of any
/// version become those of this one.
namespace sijill::c_abi {

/// The text in memory of malloc's, which sijill_free() releases. Throws std::bad_alloc.
[[nodiscard]] char* released(std::string_view text);

/// Frees what released() or status_of_fault() gave.
void release(char* text) noexcept;

/// The exception being handled as a status; `error`, where there is one, gets its text.
[[nodiscard]] sijill_status status_of_fault(char** error) noexcept;

/// Throws Error(usage) for NULL, with `name` for the argument.
[[nodiscard]] std::string_view text_of(const char* text, std::string_view name);

/// Throws Error(usage) where the caller has no place for the result.
void require_place(const void* result);

/// Runs the body of a call, which gives its result; `result` gets it, or NULL.
template <class Result, class Body>
sijill_status call(Result** result, char** error, Body body) noexcept {
    if (error != nullptr) {
        *error = nullptr;
    }
    if (result != nullptr) {
        *result = nullptr;
    }
    try {
        require_place(result);
        *result = body();
        return SIJILL_OK;
    } catch (...) {
        return status_of_fault(error);
    }
}

/// Throws Error(usage) for a size that no version had, or for fields that are not known here and
/// not 0.
void require_known(const void* options, std::size_t size, std::size_t known);

/// Throws Error(usage) where a field that has no meaning yet has a value.
void require_zero(int reserved);

/// The options as this version has them, with 0 in the fields that the caller does not know.
template <class Options>
[[nodiscard]] Options options_of(const Options* given) {
    Options options{};
    if (given != nullptr) {
        require_known(given, given->size, sizeof(Options));
        std::memcpy(&options, given, given->size < sizeof(Options) ? given->size : sizeof(Options));
    }
    return options;
}

} // namespace sijill::c_abi
