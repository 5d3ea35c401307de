#pragma once

#include <vector>

namespace sijill::bench {

/// The value below which `share` (0 to 1) of the values lie: the nearest rank, so always one of
/// them. 0 where there is none.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// The middle value; of an even number the lower of the two in the middle.
[[nodiscard]] double median(std::vector<double> values);

/// For people: three significant digits.
[[nodiscard]] double three_digits(double value);

} // namespace sijill::bench
