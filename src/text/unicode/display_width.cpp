#include "sijill/analyzer.hpp"
#include "text/unicode/breaks.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <unicode/uchar.h>

#include <optional>

namespace sijill {
namespace {

/// Returns the width of an Arabic or ASCII letter, which is a grapheme cluster by itself, or of an
/// Arabic mark; nothing for all others, for which ICU is needed.
std::optional<std::size_t> plain_width(char32_t letter) {
    if (text::is_among(letter, text::kArabicMarks)) {
        return 0;
    }
    constexpr text::CodePointRange kOneColumn[] = {
        {0x20, 0x7E},     {0xA0, 0xAC},     {0xAE, 0xBF},     {0x060C, 0x060F}, {0x061B, 0x061B},
        {0x061D, 0x064A}, {0x0660, 0x066F}, {0x0671, 0x06D5}, {0x2010, 0x2027}};
    return text::is_among(letter, kOneColumn) ? std::optional<std::size_t>(1) : std::nullopt;
}

std::size_t letter_width(char32_t letter) {
    constexpr std::uint32_t kNoColumn =
        U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK | U_GC_ZL_MASK | U_GC_ZP_MASK;
    const auto value = static_cast<UChar32>(letter);
    if ((U_GET_GC_MASK(value) & kNoColumn) != 0) {
        return 0;
    }
    const auto breadth = u_getIntPropertyValue(value, UCHAR_EAST_ASIAN_WIDTH);
    const bool is_wide = breadth == U_EA_WIDE || breadth == U_EA_FULLWIDTH ||
                         u_hasBinaryProperty(value, UCHAR_REGIONAL_INDICATOR) != 0;
    return is_wide ? 2 : 1;
}

/// Returns the width of the first letter of a cluster that has one: two regional indicators are one
/// flag. The emoji selector makes a narrow letter wide.
std::size_t cluster_width(std::string_view cluster) {
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < cluster.size();) {
        const auto [letter, end] = text::decode_utf8(cluster, offset);
        if (letter == text::kEmojiPresentation && width > 0) {
            return 2;
        }
        width = width == 0 ? letter_width(letter) : width;
        offset = end;
    }
    return width;
}

} // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [letter, end] = text::decode_utf8(text, offset);
        const auto plain = plain_width(letter);
        if (!plain) {
            break;
        }
        width += *plain;
        offset = end;
        if (offset == text.size()) {
            return width;
        }
    }
    text::Breaker breaker(text::BreakKind::grapheme);
    width = 0;
    std::size_t begin = 0;
    for (const std::size_t end : breaker.ends(text)) {
        width += cluster_width(text.substr(begin, end - begin));
        begin = end;
    }
    return width;
}

} // namespace sijill
