#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::text {

/// The code point that an ill-formed sequence counts as.
inline constexpr char32_t kReplacement = 0xFFFD;

/// The byte order mark of UTF-8, with which some programs begin a file.
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Tells whether a byte of UTF-8 is the second, third or fourth of a code point.
[[nodiscard]] constexpr bool is_trail_byte(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

struct DecodedCodePoint {
    char32_t value; ///< kReplacement if the bytes are ill-formed
    std::size_t end_byte;
};

/// decode_utf8() for any sequence.
[[nodiscard]] DecodedCodePoint decode_any_utf8(std::string_view text, std::size_t begin_byte);

/// Decodes the code point that begins at `begin_byte`, which must lie before the end of `text`. The
/// length of an ill-formed sequence is what the Unicode Standard recommends (chapter 3.9, "maximal
/// subparts"): at least one byte, and no more than could have begun a code point.
[[nodiscard]] inline DecodedCodePoint decode_utf8(std::string_view text, std::size_t begin_byte) {
    // Nearly all of an Arabic text has one byte or two.
    const auto lead = static_cast<unsigned char>(text[begin_byte]);
    if (lead < 0x80) {
        return {lead, begin_byte + 1};
    }
    if (lead >= 0xC2 && lead < 0xE0 && begin_byte + 1 < text.size()) {
        const auto trail = static_cast<unsigned char>(text[begin_byte + 1]);
        if (is_trail_byte(text[begin_byte + 1])) {
            return {(lead & 0x1FU) << 6U | (trail & 0x3FU), begin_byte + 2};
        }
    }
    return decode_any_utf8(text, begin_byte);
}

/// Returns all code points of a text, kReplacement for each ill-formed sequence.
[[nodiscard]] std::u32string to_code_points(std::string_view text);

/// Returns a text as UTF-8. It must consist of scalar values, as all that is decoded here does.
[[nodiscard]] std::string to_utf8(std::u32string_view text);

/// Returns the byte offset of the first ill-formed sequence; nothing if the text is UTF-8.
[[nodiscard]] std::optional<std::size_t> find_ill_formed(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

} // namespace sijill::text
