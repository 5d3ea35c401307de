#include "kb/packs/iso_dates.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace sijill::kb {
namespace {

constexpr std::size_t kDateLength = 10;

int number(std::string_view digits) {
    int value = -1;
    const bool all_digits =
        std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (all_digits) {
        std::from_chars(digits.data(), digits.data() + digits.size(), value);
    }
    return value;
}

} // namespace

bool is_date(std::string_view text) {
    if (text.size() != kDateLength || text[4] != '-' || text[7] != '-') {
        return false;
    }
    const int year = number(text.substr(0, 4));
    const int month = number(text.substr(5, 2));
    const int day = number(text.substr(8, 2));
    using namespace std::chrono;
    return year >= 0 && month > 0 && day > 0 &&
           year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                          std::chrono::day(static_cast<unsigned>(day)))
               .ok();
}

bool is_date_or_interval(std::string_view text) {
    if (text.size() <= kDateLength) {
        return is_date(text);
    }
    const std::string_view first = text.substr(0, kDateLength);
    const std::string_view last = text.substr(kDateLength + 1);
    return text[kDateLength] == '/' && is_date(first) && is_date(last) && first <= last;
}

} // namespace sijill::kb
