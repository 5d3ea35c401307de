#pragma once

#include "render/table/grid.hpp"

#include <vector>

namespace sijill::rendering {

/// The least width that records are laid out for; a narrower terminal has to scroll.
inline constexpr std::size_t kLeastRecordWidth = 24;

/// A result as records: a band a row, in it a row a field, the label and then the value, both
/// wrapped so that the grid fits `options.width` (or kLeastRecordWidth, where that is more). NULL
/// is an en dash, so that all records show the same fields. Without rows, a single band of labels.
/// Throws Error(bad_input) where ICU has no data.
[[nodiscard]] std::vector<GridBand> record_layout(const ResultSet& result,
                                                  const RenderOptions& options);

} // namespace sijill::rendering
