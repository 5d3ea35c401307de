#include "render/chart/axis_scale.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace sijill::render {
namespace {

using namespace std::chrono;

year_month month_of(double day) {
    const year_month_day date(sys_days(days(static_cast<int>(std::floor(day)))));
    return date.year() / date.month();
}

double first_day(year_month month) {
    return static_cast<double>(sys_days(month / 1).time_since_epoch().count());
}

/// Returns the last month, not after `month`, that is a whole number of steps from January of year
/// 0, so that steps of up to a year meet every January.
year_month aligned(year_month month, int step) {
    const int number =
        static_cast<int>(month.year()) * 12 + static_cast<int>(unsigned(month.month())) - 1;
    return month - months(((number % step) + step) % step);
}

} // namespace

std::vector<double> round_numbers(double low, double high) {
    low = std::min(low, 0.0);
    const double range = high > low ? high - low : 1;
    const double power = std::pow(10, std::floor(std::log10(range / 5)));
    double step = power;
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        step = power * factor;
        if (range / step <= 6) {
            break;
        }
    }
    // Most numbers are counts, for which steps below 1 have no meaning.
    step = std::max(step, range >= 1 ? std::min(1.0, range) : step);
    std::vector<double> numbers;
    // Multiples, since a sum of many steps adds up their rounding errors.
    for (double multiple = std::floor(low / step); numbers.size() < 2 || numbers.back() < high;
         ++multiple) {
        numbers.push_back(multiple * step);
    }
    return numbers;
}

std::vector<double> firsts_of_months(double first, double last) {
    constexpr double kMostSteps = 5;
    constexpr double kDaysOfMonth = 30.4;
    constexpr std::array<int, 14> kSteps{1,   2,   3,   6,    12,   24,    60,
                                         120, 240, 600, 1200, 6000, 12000, 24000};
    int step = kSteps.back();
    for (const int months_of_step : kSteps) {
        if ((last - first) / (kDaysOfMonth * months_of_step) <= kMostSteps) {
            step = months_of_step;
            break;
        }
    }
    std::vector<double> days;
    year_month month = aligned(month_of(first), step);
    do {
        days.push_back(first_day(month));
        month += months(step);
    } while (days.back() <= last);
    return days;
}

} // namespace sijill::render
