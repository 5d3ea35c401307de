#pragma once

#include "render/table/grid_cell.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sijill::render {

using GridRow = std::vector<GridCell>;
using GridBand = std::vector<GridRow>;

/// Returns the width in columns of what draw_grid() draws.
[[nodiscard]] std::size_t grid_width(const std::vector<GridBand>& bands);

/// Draws bands of rows with a border round them and a rule between any two; empty bands are
/// skipped. Every row has the same number of cells. All lines have the same width. Ends in a line
/// break; "" where there is nothing to draw.
[[nodiscard]] std::string draw_grid(const std::vector<GridBand>& bands,
                                    const RenderOptions& options);

} // namespace sijill::render
