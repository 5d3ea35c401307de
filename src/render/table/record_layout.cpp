#include "render/table/record_layout.hpp"

#include "render/cells/wrap.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <variant>

namespace sijill::render {
namespace {

/// The width of borders and the spaces beside them, for two columns and for one.
constexpr std::size_t kFrameOfTwo = 7;
constexpr std::size_t kFrameOfOne = 4;
/// Labels take at most this fraction of the line: one third.
constexpr std::size_t kLabelShare = 3;
constexpr std::string_view kNothing = "\u2013";

GridCell wrapped_cell(const MarkedText& content, std::size_t width, LineWrapper& wrapper,
                      const RenderOptions& options) {
    return grid_cell(content, wrapper.wrap(content.text, width), false, options);
}

std::vector<GridCell> label_cells(const ResultSet& result, std::size_t width, LineWrapper& wrapper,
                                  const RenderOptions& options) {
    std::vector<GridCell> cells;
    for (const Column& column : result.columns) {
        cells.push_back(wrapped_cell(shown_label(column, options), width, wrapper, options));
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

MarkedText value_text(const Value& value, const Column& column, const RenderOptions& options) {
    if (std::holds_alternative<std::monostate>(value)) {
        return {std::string(kNothing), {}};
    }
    return shown_text(value, column, options);
}

GridBand labels_alone(const std::vector<GridCell>& labels) {
    GridBand band;
    for (const GridCell& label : labels) {
        band.push_back({label});
    }
    return band;
}

} // namespace

std::vector<GridBand> record_layout(const ResultSet& result, const RenderOptions& options) {
    const std::size_t width = std::max(options.width, kLeastRecordWidth);
    LineWrapper wrapper;
    if (result.rows.empty()) {
        return {labels_alone(label_cells(result, width - kFrameOfOne, wrapper, options))};
    }
    const auto labels = label_cells(result, width / kLabelShare, wrapper, options);
    const std::size_t value_width = width - kFrameOfTwo - widest(labels);
    std::vector<GridBand> bands;
    for (const auto& row : result.rows) {
        GridBand band;
        for (std::size_t column = 0; column < labels.size(); ++column) {
            const MarkedText text = value_text(row[column], result.columns[column], options);
            band.push_back({labels[column], wrapped_cell(text, value_width, wrapper, options)});
        }
        bands.push_back(std::move(band));
    }
    return bands;
}

} // namespace sijill::render
