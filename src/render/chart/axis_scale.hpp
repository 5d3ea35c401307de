#pragma once

#include <vector>

namespace sijill::rendering {

/// From the lowest to the highest of some values on a stretch of a picture.
struct Scale {
    double low = 0;
    double high = 1;
    double begin = 0;
    double end = 1;

    [[nodiscard]] double place(double value) const {
        return begin + (value - low) / (high - low) * (end - begin);
    }
};

/// Round numbers from 0 (or the round number below `low` where that is less) to the first not below
/// `high`: steps of 1, 2 or 5 times a power of ten, five steps or a little more.
[[nodiscard]] std::vector<double> round_numbers(double low, double high);

/// Firsts of months between two days (numbers since 1970-01-01), the last not after `first` and the
/// first after `last` with them: at most seven or so, so that their dates do not touch.
[[nodiscard]] std::vector<double> firsts_of_months(double first, double last);

} // namespace sijill::rendering
