#pragma once

namespace sijill::text {

/// Returns true for control characters (C0, delete and C1), line and paragraph separators, the bidi
/// controls that can make a text look like another one (embeddings, overrides and isolates), and
/// noncharacters, of which XML 1.0 knows neither U+FFFE nor U+FFFF.
[[nodiscard]] constexpr bool is_unseen(char32_t code) {
    const bool is_control = code < 0x20 || (code >= 0x7F && code <= 0x9F);
    const bool is_separator = code == 0x2028 || code == 0x2029;
    const bool is_bidi_control =
        (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
    const bool is_noncharacter = (code >= 0xFDD0 && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
    return is_control || is_separator || is_bidi_control || is_noncharacter;
}

} // namespace sijill::text
