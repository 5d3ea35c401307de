#include "text/letters/numbers.hpp"

#include "text/letters/letter_table.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill::text {
namespace {

constexpr std::size_t kGroupSize = 3;

struct DigitRun {
    std::size_t digits;
    std::size_t end_byte;
};

DigitRun read_digits(std::string_view text, std::size_t begin_byte) {
    DigitRun run{0, begin_byte};
    while (run.end_byte < text.size()) {
        const auto [value, end] = decode_utf8(text, run.end_byte);
        if (value >= kTableSize || kLetterTable[value].folded.kind != LetterKind::digit) {
            break;
        }
        run = {run.digits + 1, end};
    }
    return run;
}

/// Reads the digits behind a sign at `sign_byte` if `is_wanted` returns true for it.
template <class IsWanted>
DigitRun read_digits_behind(std::string_view text, std::size_t sign_byte, IsWanted is_wanted) {
    if (sign_byte == text.size()) {
        return {0, sign_byte};
    }
    const auto [sign, end] = decode_utf8(text, sign_byte);
    return is_wanted(sign) ? read_digits(text, end) : DigitRun{0, sign_byte};
}

std::size_t read_grouped_digits(std::string_view text, const DigitRun& first) {
    std::size_t end = first.end_byte;
    if (first.digits > kGroupSize) {
        return end;
    }
    for (auto group = read_digits_behind(text, end, is_grouping_sign); group.digits == kGroupSize;
         group = read_digits_behind(text, end, is_grouping_sign)) {
        end = group.end_byte;
    }
    return end;
}

} // namespace

std::size_t number_end(std::string_view text, std::size_t begin_byte) {
    std::size_t end = begin_byte;
    for (auto run = read_digits(text, begin_byte); run.digits > 0;
         run = read_digits_behind(text, end, is_decimal_sign)) {
        end = read_grouped_digits(text, run);
    }
    return end;
}

} // namespace sijill::text
