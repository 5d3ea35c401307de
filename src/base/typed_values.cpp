#include "base/typed_values.hpp"

#include "base/dates.hpp"

#include <algorithm>
#include <array>

namespace sijill {
namespace {

/// The bytes of an Arabic digit, in the order of the digits from 0 on: the last byte counts up.
struct DigitSet {
    std::string_view lead;
    unsigned char zero;
};

constexpr std::array<DigitSet, 2> kDigitSets{{{"\xD9", 0xA0}, {"\xDB", 0xB0}}};
constexpr std::string_view kDecimalSeparator = "\u066B";
constexpr std::size_t kBytes = 2; ///< of such a digit

} // namespace

std::string with_ascii_digits(std::string_view text) {
    std::string ascii;
    while (!text.empty()) {
        if (text.starts_with(kDecimalSeparator)) {
            ascii += '.';
            text.remove_prefix(kDecimalSeparator.size());
            continue;
        }
        const auto set = std::ranges::find_if(kDigitSets, [text](const DigitSet& digits) {
            const auto last = static_cast<unsigned char>(text.size() < kBytes ? 0 : text[1]);
            return text.starts_with(digits.lead) && last >= digits.zero && last < digits.zero + 10;
        });
        if (set == kDigitSets.end()) {
            ascii += text.front();
            text.remove_prefix(1);
        } else {
            ascii += static_cast<char>('0' + (static_cast<unsigned char>(text[1]) - set->zero));
            text.remove_prefix(kBytes);
        }
    }
    return ascii;
}

std::optional<std::string> read_day(std::string_view typed) {
    std::string day = with_ascii_digits(typed);
    std::ranges::replace(day, '/', '-');
    const auto number = day_number(day);
    return number ? std::optional(iso_date(*number)) : std::nullopt;
}

} // namespace sijill
