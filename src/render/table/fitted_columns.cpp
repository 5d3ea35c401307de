#include "render/table/fitted_columns.hpp"

#include <algorithm>

namespace sijill::render {
namespace {

/// Returns the widths of columns none of which is wider than `most` unless it must be.
std::vector<std::size_t> at_most(const std::vector<ColumnNeed>& needs, std::size_t most) {
    std::vector<std::size_t> widths;
    for (const ColumnNeed& need : needs) {
        widths.push_back(std::min(need.natural, std::max(need.least, most)));
    }
    return widths;
}

std::size_t sum(const std::vector<std::size_t>& widths) {
    std::size_t total = 0;
    for (const std::size_t width : widths) {
        total += width;
    }
    return total;
}

} // namespace

std::optional<std::vector<std::size_t>> fitted_columns(const std::vector<ColumnNeed>& needs,
                                                       std::size_t room) {
    if (sum(at_most(needs, 0)) > room) {
        return std::nullopt;
    }
    // The greatest width that fits, by bisection: 0 does, room + 1 may not.
    std::size_t fits = 0;
    std::size_t too_wide = room + 1;
    while (too_wide - fits > 1) {
        const std::size_t middle = fits + (too_wide - fits) / 2;
        (sum(at_most(needs, middle)) <= room ? fits : too_wide) = middle;
    }
    std::vector<std::size_t> widths = at_most(needs, fits);
    std::size_t rest = room - sum(widths);
    for (std::size_t index = 0; index < widths.size() && rest > 0; ++index) {
        if (widths[index] == fits && widths[index] < needs[index].natural) {
            ++widths[index];
            --rest;
        }
    }
    return widths;
}

} // namespace sijill::render
