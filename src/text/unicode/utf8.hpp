#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace sijill::text {

/// Stands for every ill-formed sequence.
inline constexpr char32_t kReplacement = 0xFFFD;

struct DecodedCodePoint {
    char32_t value; ///< kReplacement where the bytes are ill-formed
    std::size_t end_byte;
};

/// The code point that begins at `begin_byte`, which lies before the end of `text`. An ill-formed
/// sequence is cut as the Unicode Standard recommends (chapter 3.9, "maximal subparts"): always at
/// least one byte long, never longer than the part that could have begun a code point.
[[nodiscard]] DecodedCodePoint decode_utf8(std::string_view text, std::size_t begin_byte);

/// All code points of a text, kReplacement for the ill-formed.
[[nodiscard]] std::u32string to_code_points(std::string_view text);

/// `text` must hold scalar values alone, as all that is decoded here does.
[[nodiscard]] std::string to_utf8(std::u32string_view text);

[[nodiscard]] std::size_t count_code_points(std::string_view text);

} // namespace sijill::text
