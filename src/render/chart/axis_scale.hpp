#pragma once

#include <vector>

namespace sijill::render {

/// Maps values from `low` to `high` to positions from `begin` to `end` in a picture.
struct Scale {
    double low = 0;
    double high = 1;
    double begin = 0;
    double end = 1;

    [[nodiscard]] double position(double value) const {
        return begin + (value - low) / (high - low) * (end - begin);
    }
};

/// Returns round numbers from 0 (or from the one not above `low`, where that is negative) to the
/// first that is not below `high`, in about five steps of 1, 2 or 5 times a power of ten.
[[nodiscard]] std::vector<double> round_numbers(double low, double high);

/// Returns first days of months, in days since 1970-01-01: from the last that is not after `first`
/// to the first that is after `last`, at most about seven, so that their labels do not touch.
[[nodiscard]] std::vector<double> firsts_of_months(double first, double last);

} // namespace sijill::render
