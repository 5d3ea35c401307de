#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <vector>

namespace sijill::render {

/// A mark on an axis of days: the first day of a month in the reader's calendar, and the name of
/// that month in the reader's digits («2024-12», «1446-06»).
struct DateTick {
    double day = 0; ///< in days since 1970-01-01
    std::string label;
};

/// Returns the marks of an axis, the first not after `first`, the last after `last`: at least two,
/// and at most about seven, so that their labels do not touch.
[[nodiscard]] std::vector<DateTick> date_axis(double first, double last,
                                              const RenderOptions& options);

} // namespace sijill::render
