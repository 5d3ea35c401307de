#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <vector>

namespace sijill::rendering {

/// A mark on an axis of days: the first day of a month in the reader's calendar, and that month in
/// the reader's digits («2024-12», «1446-06»).
struct DateTick {
    double day = 0; ///< since 1970-01-01
    std::string label;
};

/// Marks from not after `first` to after `last`: two at least, seven or so at most, so that their
/// labels do not touch.
[[nodiscard]] std::vector<DateTick> date_axis(double first, double last,
                                              const RenderOptions& options);

} // namespace sijill::rendering
