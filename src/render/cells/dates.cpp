#include "render/cells/dates.hpp"

#include "render/cells/cells.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <cmath>

namespace sijill::render {
namespace {

using std::chrono::sys_days;

std::optional<int> whole_number(std::string_view digits) {
    int number = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size() ? std::optional<int>(number)
                                                                        : std::nullopt;
}

} // namespace

std::optional<double> day_number(std::string_view date) {
    if ((date.size() != 7 && date.size() != 10) || !is_date(date)) {
        return std::nullopt;
    }
    const auto year = whole_number(date.substr(0, 4));
    const auto month = whole_number(date.substr(5, 2));
    const auto day = date.size() == 10 ? whole_number(date.substr(8, 2)) : 1;
    if (!year || !month || !day) {
        return std::nullopt;
    }
    const std::chrono::year_month_day whole{std::chrono::year(*year),
                                            std::chrono::month(static_cast<unsigned>(*month)),
                                            std::chrono::day(static_cast<unsigned>(*day))};
    if (!whole.ok()) {
        return std::nullopt;
    }
    return static_cast<double>(sys_days(whole).time_since_epoch().count());
}

std::string date_of(double day) {
    const std::chrono::year_month_day date(
        sys_days(std::chrono::days(static_cast<int>(std::floor(day)))));
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace sijill::render
