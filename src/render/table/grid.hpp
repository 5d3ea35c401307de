#pragma once

#include "render/table/grid_cell.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sijill::rendering {

using GridRow = std::vector<GridCell>;
using GridBand = std::vector<GridRow>;

/// The columns that draw_grid will fill.
[[nodiscard]] std::size_t grid_width(const std::vector<GridBand>& bands);

/// Draws bands of rows with a border round them and a rule between any two; empty bands do not
/// count. Every row has the same number of cells. All lines fill the same width. Ends in a line
/// break, unless there is nothing to draw.
[[nodiscard]] std::string draw_grid(const std::vector<GridBand>& bands,
                                    const RenderOptions& options);

} // namespace sijill::rendering
