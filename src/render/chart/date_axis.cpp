#include "render/chart/date_axis.hpp"

#include "base/dates.hpp"
#include "render/cells/cells.hpp"
#include "render/cells/hijri.hpp"
#include "render/chart/axis_scale.hpp"

#include <optional>

namespace sijill::render {
namespace {

/// Returns the marks moved to first days of Hijri months, so that they still enclose the same days;
/// nothing where one of them is outside that calendar.
std::optional<std::vector<DateTick>> hijri_axis(const std::vector<double>& days) {
    constexpr double kLongestMonth = 30;
    std::vector<DateTick> ticks;
    for (const double day : days) {
        auto month = hijri_month(day);
        if (month && day == days.back() && month->first < day) {
            month = hijri_month(day + kLongestMonth);
        }
        if (!month) {
            return std::nullopt;
        }
        if (ticks.empty() || ticks.back().day < month->first) {
            ticks.push_back({month->first, month->name});
        }
    }
    return ticks;
}

std::vector<DateTick> gregorian_axis(const std::vector<double>& days) {
    std::vector<DateTick> ticks;
    for (const double day : days) {
        const std::string date = iso_date(static_cast<int>(day));
        ticks.push_back({day, date.substr(0, date.rfind('-'))});
    }
    return ticks;
}

} // namespace

std::vector<DateTick> date_axis(double first, double last, const RenderOptions& options) {
    const std::vector<double> days = firsts_of_months(first, last);
    const auto hijri = options.hijri ? hijri_axis(days) : std::nullopt;
    std::vector<DateTick> ticks = hijri ? *hijri : gregorian_axis(days);
    if (options.arab_digits) {
        for (DateTick& tick : ticks) {
            tick.label = in_arab_digits(tick.label);
        }
    }
    return ticks;
}

} // namespace sijill::render
