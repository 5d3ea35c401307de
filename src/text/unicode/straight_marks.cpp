#include "text/unicode/straight_marks.hpp"

#include "text/unicode/utf8.hpp"

namespace sijill::text {
namespace {

constexpr std::u32string_view kBlanks = U" \t\n\r\u00A0";

bool is_one_of(std::u32string_view letters, char32_t letter) {
    return letter == 0 || letters.find(letter) != letters.npos;
}

} // namespace

bool is_digit_before_mark(char32_t letter) {
    constexpr char32_t kZeros[] = {U'0', U'\u0660', U'\u06F0'};
    for (const char32_t zero : kZeros) {
        if (zero <= letter && letter <= zero + 9) {
            return true;
        }
    }
    return false;
}

bool may_open_quotation(char32_t before, char32_t after) {
    constexpr std::u32string_view kBeforeQuotations = U":([{«“„\"'/-\u2010\u2013\u2014";
    constexpr std::u32string_view kBehindQuotations = U".,;:!?)]}»”\u060C\u061B\u061F\u2026";
    if (is_digit_before_mark(before)) {
        return false;
    }
    const bool begins = is_one_of(kBlanks, before) || is_one_of(kBeforeQuotations, before);
    const bool ends = is_one_of(kBlanks, after) || is_one_of(kBehindQuotations, after);
    return begins || !ends;
}

char32_t code_point_before(std::string_view text, std::size_t byte) {
    constexpr std::size_t kLongest = 4; // bytes of a letter
    std::size_t begin = byte;
    while (begin > 0 && byte - begin < kLongest && (begin == byte || is_trail_byte(text[begin]))) {
        --begin;
    }
    return begin == byte ? 0 : decode_utf8(text, begin).value;
}

bool may_open_quotation(std::string_view text, std::size_t byte) {
    return may_open_quotation(code_point_before(text, byte),
                              byte + 1 < text.size() ? decode_utf8(text, byte + 1).value : 0);
}

} // namespace sijill::text
