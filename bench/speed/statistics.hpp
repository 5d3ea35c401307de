#pragma once

#include <vector>

namespace sijill::bench {

/// The share of the high percentile that is told beside the median.
inline constexpr double kHigh = 0.95;

/// The value below which `share` (0 to 1) of the values lie, by nearest rank: always one of them.
/// 0 if there are none.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// The median; for an even number of values the lower of the two in the middle.
[[nodiscard]] double median(std::vector<double> values);

/// Rounds to three significant digits.
[[nodiscard]] double three_digits(double value);

} // namespace sijill::bench
