#include "render/table/record_layout.hpp"

#include "render/cells/wrap.hpp"

#include <algorithm>
#include <variant>

namespace sijill::render {
namespace {

/// The width of borders and the spaces beside them.
constexpr std::size_t kFrameOfTwo = 7;
/// Labels take at most this fraction of the line: one third.
constexpr std::size_t kLabelShare = 3;
constexpr std::string_view kNothing = "\u2013";

GridCell wrapped_cell(const MarkedText& content, std::size_t width, LineWrapper& wrapper,
                      const RenderOptions& options) {
    return grid_cell(content, wrapper.wrap(content.text, width), false, options);
}

std::vector<GridCell> label_cells(const ShownTable& shown, std::size_t width, LineWrapper& wrapper,
                                  const RenderOptions& options) {
    std::vector<GridCell> cells;
    for (const MarkedText& label : shown.labels) {
        cells.push_back(wrapped_cell(label, width, wrapper, options));
    }
    return cells;
}

std::size_t widest(const std::vector<GridCell>& cells) {
    std::size_t width = 0;
    for (const GridCell& cell : cells) {
        for (const CellLine& line : cell.lines) {
            width = std::max(width, line.width);
        }
    }
    return width;
}

} // namespace

std::vector<GridBand> record_layout(const ResultSet& result, const ShownTable& shown,
                                    const RenderOptions& options) {
    if (result.rows.empty()) {
        return {};
    }
    const std::size_t width = std::max(options.width, kLeastRecordWidth);
    LineWrapper wrapper;
    const auto labels = label_cells(shown, width / kLabelShare, wrapper, options);
    const std::size_t value_width = width - kFrameOfTwo - widest(labels);
    const MarkedText nothing{std::string(kNothing), {}};
    std::vector<GridBand> bands;
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        GridBand band;
        for (std::size_t column = 0; column < labels.size(); ++column) {
            const bool is_null = std::holds_alternative<std::monostate>(result.rows[row][column]);
            band.push_back(
                {labels[column], repeats_above(result, row, column)
                                     ? bands.back()[column].back()
                                     : wrapped_cell(is_null ? nothing : shown.rows[row][column],
                                                    value_width, wrapper, options)});
        }
        bands.push_back(std::move(band));
    }
    return bands;
}

} // namespace sijill::render
