#pragma once

#include "sijill/sijill.h"

#include <cstring>
#include <string>
#include <string_view>

/// Between C and the library: turns exceptions into a status and a text, and options of any version
/// into those of this one.
namespace sijill::c_abi {

/// Copies a text to memory of malloc(), which sijill_free() releases. Throws std::bad_alloc.
[[nodiscard]] char* released(std::string_view text);

/// Frees what released() or status_of_fault() returned.
void release(char* text) noexcept;

/// Returns the status of the exception being handled, and sets `error`, unless it is NULL, to its
/// text.
[[nodiscard]] sijill_status status_of_fault(char** error) noexcept;

/// Returns a text of the caller. Throws Error(usage) for NULL, with `name` as that of the argument.
[[nodiscard]] std::string_view text_of(const char* text, std::string_view name);

/// Throws Error(usage) where the pointer to the result is NULL.
void require_result(const void* result);

/// Runs the body of a call and sets `result` to what it returns, or to NULL where it throws.
template <class Result, class Body>
sijill_status call(Result** result, char** error, Body body) noexcept {
    if (error != nullptr) {
        *error = nullptr;
    }
    if (result != nullptr) {
        *result = nullptr;
    }
    try {
        require_result(result);
        *result = body();
        return SIJILL_OK;
    } catch (...) {
        return status_of_fault(error);
    }
}

/// Throws Error(usage) for a size in bytes that no version had, and for fields beyond `known` bytes
/// that are not 0.
void require_known(const void* options, std::size_t size, std::size_t known);

/// Throws Error(usage) where a field that has no meaning yet is not 0.
void require_zero(int reserved);

/// Returns the options of this version, with 0 in the fields that the caller does not know.
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
