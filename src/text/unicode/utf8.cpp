#include "text/unicode/utf8.hpp"

#include <unicode/utf8.h>

#include <cstdint>

// ICU's macros mix signed and unsigned bytes and use old-style casts.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"

namespace sijill::text {
namespace {

/// ICU's macros have 32-bit offsets, which a long text would overflow: they get this many bytes.
constexpr std::size_t kLongestSequence = 4;

} // namespace

DecodedCodePoint decode_any_utf8(std::string_view text, std::size_t begin_byte) {
    const auto window = text.substr(begin_byte, kLongestSequence);
    const auto size = static_cast<std::int32_t>(window.size());
    std::int32_t offset = 0;
    UChar32 value = 0;
    U8_NEXT_OR_FFFD(window.data(), offset, size, value);
    return {static_cast<char32_t>(value), begin_byte + static_cast<std::size_t>(offset)};
}

std::string to_utf8(std::u32string_view text) {
    std::string bytes;
    bytes.reserve(2 * text.size());
    for (const char32_t value : text) {
        std::uint8_t sequence[kLongestSequence];
        std::int32_t size = 0;
        U8_APPEND_UNSAFE(sequence, size, value);
        bytes.append(reinterpret_cast<const char*>(sequence), static_cast<std::size_t>(size));
    }
    return bytes;
}

} // namespace sijill::text

#pragma GCC diagnostic pop

namespace sijill::text {
namespace {

/// Returns where the characters of one byte and of two bytes end that follow at an offset, which
/// are nearly all of an Arabic text: the first other byte, or one that is ill-formed.
std::size_t end_of_short_characters(std::string_view text, std::size_t offset) {
    while (offset < text.size()) {
        const auto lead = static_cast<unsigned char>(text[offset]);
        if (lead < 0x80) {
            ++offset;
        } else if (lead >= 0xC2 && lead < 0xE0 && offset + 1 < text.size() &&
                   is_trail_byte(text[offset + 1])) {
            offset += 2;
        } else {
            break;
        }
    }
    return offset;
}

} // namespace

std::u32string to_code_points(std::string_view text) {
    std::u32string values;
    values.reserve(text.size() / 2 + 1);
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [value, end] = decode_utf8(text, offset);
        values.push_back(value);
        offset = end;
    }
    return values;
}

std::optional<std::size_t> find_ill_formed(std::string_view text) {
    constexpr std::string_view kWrittenReplacement = "\xEF\xBF\xBD";
    for (std::size_t offset = 0; offset < text.size();) {
        offset = end_of_short_characters(text, offset);
        if (offset == text.size()) {
            break;
        }
        const auto [value, end] = decode_utf8(text, offset);
        if (value == kReplacement && text.substr(offset, end - offset) != kWrittenReplacement) {
            return offset;
        }
        offset = end;
    }
    return std::nullopt;
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t offset = 0; offset < text.size(); ++count) {
        offset = decode_utf8(text, offset).end_byte;
    }
    return count;
}

} // namespace sijill::text
