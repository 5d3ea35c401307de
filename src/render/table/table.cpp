#include "render/table/table.hpp"

#include "render/cells/characters.hpp"
#include "render/cells/wrap.hpp"
#include "render/table/grid.hpp"
#include "render/table/record_layout.hpp"

#include <algorithm>
#include <array>

namespace sijill::render {
namespace {

GridRow heading_row(const ResultSet& result, const RenderOptions& options) {
    GridRow row;
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
        const MarkedText label = shown_label(result.columns[column], options);
        row.push_back(
            grid_cell(label, lines_of(label.text), is_number_column(result, column), options));
    }
    return row;
}

GridBand data_band(const ResultSet& result, const RenderOptions& options) {
    GridBand band;
    band.reserve(result.rows.size());
    for (const auto& values : result.rows) {
        GridRow row;
        for (std::size_t column = 0; column < result.columns.size(); ++column) {
            const MarkedText text = shown_text(values[column], result.columns[column], options);
            row.push_back(grid_cell(text, lines_of(text.text), is_number(values[column]), options));
        }
        band.push_back(std::move(row));
    }
    return band;
}

/// Returns a text above the table, wrapped to the width of the terminal.
GridCell paragraph(std::string_view text, bool bold, const RenderOptions& options) {
    if (text.empty()) {
        return {};
    }
    MarkedText visible{visible_text(text), {}};
    if (bold) {
        visible.spans.push_back({0, visible.text.size(), 0, 0});
    }
    const auto lines =
        options.width == 0
            ? lines_of(visible.text)
            : LineWrapper().wrap(visible.text, std::max(options.width, kLeastRecordWidth));
    return grid_cell(visible, lines, false, options);
}

/// Returns title and description. Arabic ones stand at the right edge of the page, but only on a
/// terminal that knows isolates: another may find the direction of a line itself and mirror the
/// padding.
std::string heading(const ResultSet& result, std::size_t edge, const RenderOptions& options) {
    const std::array paragraphs = {paragraph(result.title, options.color, options),
                                   paragraph(result.description, false, options)};
    for (const GridCell& cell : paragraphs) {
        for (const CellLine& line : cell.lines) {
            edge = std::max(edge, line.width);
        }
    }
    std::string text;
    for (const GridCell& cell : paragraphs) {
        const bool at_edge = cell.right_aligned && lines_are_isolated(options);
        for (const CellLine& line : cell.lines) {
            text += std::string(at_edge ? edge - line.width : 0, ' ') + line.text + '\n';
        }
    }
    return text;
}

/// Returns the table, or records where the table is too wide.
std::vector<GridBand> bands_of(const ResultSet& result, const RenderOptions& options) {
    if (result.columns.empty()) {
        return {};
    }
    std::vector<GridBand> table = {{heading_row(result, options)}, data_band(result, options)};
    if (options.width == 0 || grid_width(table) <= options.width) {
        return table;
    }
    return record_layout(result, options);
}

} // namespace

std::string render_table(const ResultSet& result, const RenderOptions& options) {
    const std::vector<GridBand> bands = bands_of(result, options);
    return heading(result, grid_width(bands), options) + draw_grid(bands, options);
}

} // namespace sijill::render
