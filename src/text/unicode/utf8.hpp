#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::text {

/// The code point that an ill-formed sequence counts as.
inline constexpr char32_t kReplacement = 0xFFFD;

struct DecodedCodePoint {
    char32_t value; ///< kReplacement if the bytes are ill-formed
    std::size_t end_byte;
};

/// Decodes the code point that begins at `begin_byte`, which must lie before the end of `text`. The
/// length of an ill-formed sequence is what the Unicode Standard recommends (chapter 3.9, "maximal
/// subparts"): at least one byte, and no more than could have begun a code point.
[[nodiscard]] DecodedCodePoint decode_utf8(std::string_view text, std::size_t begin_byte);

/// Returns all code points of a text, kReplacement for each ill-formed sequence.
[[nodiscard]] std::u32string to_code_points(std::string_view text);

/// Returns a text as UTF-8. It must consist of scalar values, as all that is decoded here does.
[[nodiscard]] std::string to_utf8(std::u32string_view text);

/// Returns the byte offset of the first ill-formed sequence; nothing if the text is UTF-8.
[[nodiscard]] std::optional<std::size_t> find_ill_formed(std::string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

} // namespace sijill::text
