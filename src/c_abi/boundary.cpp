#include "c_abi/boundary.hpp"

#include "base/error_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <new>

namespace sijill::c_abi {
char* released(std::string_view text) {
    auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
    if (copy == nullptr) {
        throw std::bad_alloc();
    }
    std::copy(text.begin(), text.end(), copy);
    copy[text.size()] = '\0';
    return copy;
}

sijill_status status_of_fault(char** error) noexcept {
    try {
        try {
            throw;
        } catch (const Error& fault) {
            if (error != nullptr) {
                *error = released(error_text(fault));
            }
            return static_cast<sijill_status>(fault.code());
        }
    } catch (const std::bad_alloc&) {
        return SIJILL_NO_MEMORY;
    } catch (...) {
        return SIJILL_INTERNAL;
    }
}

std::string_view text_of(const char* text, std::string_view name) {
    if (text == nullptr) {
        throw Error(ErrorCode::usage, fmt::format("{} is NULL", name));
    }
    return text;
}

void require_place(const void* result) {
    if (result == nullptr) {
        throw Error(ErrorCode::usage, "there is no place for the result");
    }
}

void require_known(const void* options, std::size_t size, std::size_t known) {
    if (size < sizeof(std::size_t)) {
        throw Error(ErrorCode::usage, fmt::format("options of {} bytes", size),
                    "set their field `size` to their sizeof");
    }
    const auto* bytes = static_cast<const unsigned char*>(options);
    if (size > known && std::any_of(bytes + known, bytes + size, [](auto byte) { return byte; })) {
        throw Error(ErrorCode::usage, "options that this version does not know",
                    "use the library that the header belongs to, or a later one");
    }
}

} // namespace sijill::c_abi
