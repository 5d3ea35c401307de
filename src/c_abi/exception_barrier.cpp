#include "c_abi/exception_barrier.hpp"

#include "base/error_text.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <exception>
#include <new>

namespace sijill::c_abi {
namespace {

char kNoMemory[] = "out of memory"; ///< the only text that is not allocated by malloc

static_assert(static_cast<int>(ErrorCode::usage) == SIJILL_USAGE);
static_assert(static_cast<int>(ErrorCode::not_found) == SIJILL_NOT_FOUND);
static_assert(static_cast<int>(ErrorCode::bad_input) == SIJILL_BAD_INPUT);
static_assert(static_cast<int>(ErrorCode::refused) == SIJILL_REFUSED);
static_assert(static_cast<int>(ErrorCode::check_failed) == SIJILL_CHECK_FAILED);
static_assert(static_cast<int>(ErrorCode::database) == SIJILL_DATABASE);

/// What only a hint has that tells what to type at the command line.
constexpr std::array<const char*, 3> kTyped{"sijill ", "--", "-p "};

/// Returns the text of an error, without its hint where that tells what to type at the command
/// line: whoever calls the library has none.
std::string text_for_callers(const Error& fault) {
    const std::string& hint = fault.hint();
    const bool is_typed = std::ranges::any_of(
        kTyped, [&](const char* typed) { return hint.find(typed) != std::string::npos; });
    return is_typed ? std::string(fault.what()) : error_text(fault);
}

} // namespace

char* released(std::string_view text) {
    auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (copy == nullptr) {
        throw std::bad_alloc();
    }
    std::copy(text.begin(), text.end(), copy);
    copy[text.size()] = '\0';
    return copy;
}

void release(char* text) noexcept {
    if (text != kNoMemory) {
        std::free(text);
    }
}

sijill_status status_of_fault(char** error) noexcept {
    const auto tell = [error](sijill_status status, std::string_view text) {
        if (error != nullptr) {
            // What SQLite tells of a damaged file may have bytes of the file.
            *error = released(text::to_utf8(text::to_code_points(text)));
        }
        return status;
    };
    try {
        try {
            throw;
        } catch (const Error& fault) {
            return tell(static_cast<sijill_status>(exit_code(fault.code())),
                        text_for_callers(fault));
        } catch (const std::bad_alloc&) {
            throw;
        } catch (const std::exception& fault) {
            return tell(SIJILL_INTERNAL, fault.what());
        } catch (...) {
            return tell(SIJILL_INTERNAL, "unknown");
        }
    } catch (...) { // out of memory, here or in the call itself
        if (error != nullptr) {
            *error = kNoMemory;
        }
        return SIJILL_NO_MEMORY;
    }
}

std::string_view text_of(const char* text, std::string_view name) {
    if (text == nullptr) {
        throw Error(ErrorCode::usage, {"{} is NULL"_text, name});
    }
    return text;
}

void require_result(const void* result) {
    if (result == nullptr) {
        throw Error(ErrorCode::usage, "the address for the result is NULL"_text);
    }
}

void require_known(const void* options, std::size_t size, std::size_t known) {
    if (size < sizeof(std::size_t)) {
        throw Error(ErrorCode::usage, {"options of {} bytes"_text, size},
                    "set their field `size` to their sizeof"_text);
    }
    const auto* bytes = static_cast<const unsigned char*>(options);
    for (std::size_t index = known; index < size; ++index) {
        require_zero(bytes[index]);
    }
}

void require_zero(int reserved) {
    if (reserved != 0) {
        throw Error(ErrorCode::usage, "options that this version does not know"_text,
                    "use the library that the header belongs to, or a later one"_text);
    }
}

} // namespace sijill::c_abi
