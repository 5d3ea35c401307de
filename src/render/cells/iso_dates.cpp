#include "render/cells/iso_dates.hpp"

#include "base/ascii.hpp"

#include <algorithm>
#include <cstddef>

namespace sijill::render {
namespace {

/// Returns the length in bytes of the ISO date, of a day or a month, that a text begins with; 0
/// without one.
std::size_t date_length(std::string_view text) {
    std::size_t length = 0;
    for (const std::string_view form : {"dddd-dd", "-dd"}) {
        std::size_t offset = length;
        for (const char expected : form) {
            if (offset == text.size() ||
                (expected == 'd' ? !is_ascii_digit(text[offset]) : text[offset] != '-')) {
                return length;
            }
            ++offset;
        }
        if (offset < text.size() && is_ascii_digit(text[offset])) {
            return length;
        }
        length = offset;
    }
    return length;
}

} // namespace

std::string with_dates_apart(std::string_view text, std::string_view open, std::string_view close) {
    std::string apart;
    apart.reserve(text.size());
    bool after_digit = false;
    while (!text.empty()) {
        const std::size_t length = after_digit ? 0 : date_length(text);
        if (length > 0) {
            apart += open;
            apart += text.substr(0, length);
            apart += close;
        } else {
            apart += text.front();
        }
        const std::size_t passed = std::max<std::size_t>(length, 1);
        after_digit = is_ascii_digit(text[passed - 1]);
        text.remove_prefix(passed);
    }
    return apart;
}

std::string with_isolated_dates(std::string_view text) {
    constexpr std::string_view kLeftToRightIsolate = "\u2066";
    constexpr std::string_view kPopDirectionalIsolate = "\u2069";
    return with_dates_apart(text, kLeftToRightIsolate, kPopDirectionalIsolate);
}

} // namespace sijill::render
