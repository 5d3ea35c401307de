#include "text/times/time_text.hpp"

#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill::text {
namespace {

constexpr bool is_blank_or_invisible(char32_t letter) {
    constexpr char32_t kNoBreakSpace = 0xA0;
    return letter == U' ' || letter == U'\t' || letter == U'\n' || letter == U'\r' ||
           letter == kNoBreakSpace || letter == kTatweel ||
           (letter >= 0x200B && letter <= 0x200F) || (letter >= 0x202A && letter <= 0x202F) ||
           (letter >= 0x2066 && letter <= 0x2069);
}

constexpr bool is_dash(char32_t letter) {
    return letter == U'-' || (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212;
}

Gap gap_of(char32_t sign) {
    switch (sign) {
    case U'/':
        return Gap::slash;
    case U'(':
        return Gap::open;
    case U')':
        return Gap::close;
    case U',':
    case kArabicComma:
        return Gap::comma;
    default:
        return is_dash(sign) ? Gap::dash : Gap::other;
    }
}

} // namespace

std::string_view TimeText::between(std::size_t index) const {
    if (index >= words_.size()) {
        return {};
    }
    const std::size_t begin = index == 0 ? 0 : words_[index - 1].span.end_byte;
    return text_.substr(begin, words_[index].token_begin - begin);
}

Gap TimeText::gap(std::size_t index) const {
    if (index >= words_.size()) {
        return Gap::other;
    }
    const std::string_view signs = between(index);
    Gap gap = Gap::space;
    for (std::size_t byte = 0; byte < signs.size();) {
        const auto [letter, end] = decode_utf8(signs, byte);
        byte = end;
        if (letter == U'\n') {
            return Gap::other;
        }
        if (!is_blank_or_invisible(letter)) {
            gap = gap == Gap::space ? gap_of(letter) : Gap::other;
        }
    }
    return index == 0 && gap == Gap::space ? Gap::other : gap;
}

bool TimeText::is_before(std::size_t index, char sign) const {
    const std::size_t end = (*this)[index].span.end_byte;
    return end < text_.size() && text_[end] == sign;
}

bool TimeText::begins_clause(std::size_t index) const {
    constexpr std::u32string_view kStops = U".!:;?\n\u061B\u061F\u2026";
    constexpr std::u32string_view kQuotes = U"\"\u00AB\u201C";
    if (index == 0) {
        return true;
    }
    const std::string_view signs = between(index);
    if (signs == " ") {
        return false;
    }
    const std::u32string letters = to_code_points(signs);
    return letters.find_first_of(kStops) != std::u32string::npos ||
           (!letters.empty() && kQuotes.find(letters.back()) != std::u32string_view::npos);
}

} // namespace sijill::text
