#include "sijill/analyzer.hpp"
#include "text/unicode/breaks.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <unicode/uchar.h>

#include <array>
#include <cstdint>

namespace sijill {
namespace {

constexpr std::size_t kEndOfTable = 0x0700;
constexpr std::uint8_t kUnknown = 0xFF;

/// The width of an Arabic or ASCII letter, which is a grapheme cluster by itself, or of an Arabic
/// mark, by its code point; kUnknown for all others, for which ICU is needed.
constexpr std::array<std::uint8_t, kEndOfTable> kPlainWidths = [] {
    constexpr text::CodePointRange kOneColumn[] = {
        {0x20, 0x7E},     {0xA0, 0xAC},     {0xAE, 0xBF},     {0x060C, 0x060F},
        {0x061B, 0x061B}, {0x061D, 0x064A}, {0x0660, 0x066F}, {0x0671, 0x06D5}};
    std::array<std::uint8_t, kEndOfTable> widths{};
    for (char32_t letter = 0; letter < kEndOfTable; ++letter) {
        widths[letter] = text::is_among(letter, text::kArabicMarks) ? 0
                         : text::is_among(letter, kOneColumn)       ? 1
                                                                    : kUnknown;
    }
    return widths;
}();

/// The same, also for the dashes and quotation marks of texts.
std::uint8_t plain_width(char32_t letter) {
    constexpr text::CodePointRange kPunctuation{0x2010, 0x2027};
    if (letter < kEndOfTable) {
        return kPlainWidths[letter];
    }
    return letter >= kPunctuation.first && letter <= kPunctuation.last ? 1 : kUnknown;
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

std::size_t width_by_clusters(std::string_view text) {
    thread_local text::Breaker breaker(text::BreakKind::grapheme); // takes long to make
    std::size_t width = 0;
    std::size_t begin = 0;
    for (const std::size_t end : breaker.ends(text)) {
        width += cluster_width(text.substr(begin, end - begin));
        begin = end;
    }
    return width;
}

} // namespace

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const auto [letter, end] = text::decode_utf8(text, offset);
        const std::uint8_t plain = plain_width(letter);
        if (plain == kUnknown) {
            return width_by_clusters(text);
        }
        width += plain;
        offset = end;
    }
    return width;
}

} // namespace sijill
