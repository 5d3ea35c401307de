#pragma once

#include "render/table/grid.hpp"
#include "render/table/shown_table.hpp"

#include <vector>

namespace sijill::render {

/// The least width in columns for which records are laid out; a narrower terminal has to scroll.
inline constexpr std::size_t kLeastRecordWidth = 24;

/// Lays out a result, whose texts are `shown`, as records: a band for each row, and in it a row for
/// each field with the label and the value, both wrapped so that the grid fits `options.width` or
/// kLeastRecordWidth, whichever is more. NULL is an en dash, so that all records show the same
/// fields. Without rows there is a single band of labels. Throws Error(bad_input) where ICU has no
/// data.
[[nodiscard]] std::vector<GridBand> record_layout(const ResultSet& result, const ShownTable& shown,
                                                  const RenderOptions& options);

} // namespace sijill::render
