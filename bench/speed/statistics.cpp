#include "bench/speed/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace sijill::bench {

double percentile(std::vector<double> values, double share) {
    if (values.empty()) {
        return 0;
    }
    const auto count = static_cast<double>(values.size());
    const double rank = std::clamp(std::ceil(share * count), 1.0, count);
    const auto nth = values.begin() + static_cast<std::ptrdiff_t>(rank) - 1;
    std::nth_element(values.begin(), nth, values.end());
    return *nth;
}

double median(std::vector<double> values) {
    return percentile(std::move(values), 0.5);
}

double three_digits(double value) {
    if (value == 0 || !std::isfinite(value)) {
        return value;
    }
    constexpr double kDigits = 3;
    // Dividing by a power of ten is exact where multiplying by its inverse would leave extra
    // digits.
    const double digits = kDigits - 1 - std::floor(std::log10(std::abs(value)));
    const double scale = std::pow(10.0, std::abs(digits));
    return digits >= 0 ? std::round(value * scale) / scale : std::round(value / scale) * scale;
}

} // namespace sijill::bench
