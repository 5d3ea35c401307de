#include "base/dates.hpp"

#include "base/read_number.hpp"

#include <fmt/format.h>

namespace sijill {
namespace {

using std::chrono::year_month_day;

constexpr std::size_t kMonthLength = 7; // YYYY-MM
constexpr std::size_t kDateLength = 10; // YYYY-MM-DD
constexpr std::string_view kDigits = "0123456789";
constexpr std::string_view kDateCharacters = "0123456789-/:.+TZ ";

/// Returns the day of a text with ten bytes.
std::optional<year_month_day> read_date(std::string_view text) {
    if (text[4] != '-' || text[7] != '-') {
        return std::nullopt;
    }
    const auto year = read_number<unsigned>(text.substr(0, 4));
    const auto month = read_number<unsigned>(text.substr(5, 2));
    const auto day = read_number<unsigned>(text.substr(8, 2));
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const year_month_day date{std::chrono::year(static_cast<int>(*year)),
                              std::chrono::month(*month), std::chrono::day(*day)};
    return date.ok() ? std::optional(date) : std::nullopt;
}

} // namespace

bool is_date(std::string_view text) {
    return text.size() == kDateLength && read_date(text).has_value();
}

bool is_date_or_interval(std::string_view text) {
    if (text.size() <= kDateLength) {
        return is_date(text);
    }
    const std::string_view first = text.substr(0, kDateLength);
    const std::string_view last = text.substr(kDateLength + 1);
    return text[kDateLength] == '/' && is_date(first) && is_date(last) && first <= last;
}

bool looks_like_date(std::string_view text) {
    constexpr std::size_t kYearLength = 4;
    return text.find_first_not_of(kDigits) == kYearLength && text[kYearLength] == '-' &&
           text.size() > kYearLength + 2 &&
           text.find_first_not_of(kDateCharacters) == std::string_view::npos;
}

std::optional<int> day_number(std::string_view date) {
    if (date.size() == kMonthLength) {
        return day_number(std::string(date) + "-01");
    }
    const auto read = date.size() == kDateLength ? read_date(date) : std::nullopt;
    return read ? std::optional<int>(std::chrono::sys_days(*read).time_since_epoch().count())
                : std::nullopt;
}

std::string iso_date(year_month_day date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string iso_date(int day) {
    return iso_date(year_month_day(std::chrono::sys_days(std::chrono::days(day))));
}

} // namespace sijill
