#include "render/characters.hpp"
#include "render/formats.hpp"
#include "render/grid.hpp"
#include "render/record_layout.hpp"
#include "render/wrap.hpp"

#include <algorithm>

namespace sijill::rendering {
namespace {

GridRow heading_row(const ResultSet& result, const RenderOptions& options) {
    GridRow row;
    for (std::size_t place = 0; place < result.columns.size(); ++place) {
        const MarkedText label = shown_label(result.columns[place], options);
        row.push_back(
            grid_cell(label, lines_of(label.text), is_number_column(result, place), options));
    }
    return row;
}

GridBand data_band(const ResultSet& result, const RenderOptions& options) {
    GridBand band;
    band.reserve(result.rows.size());
    for (const auto& values : result.rows) {
        GridRow row;
        for (std::size_t place = 0; place < result.columns.size(); ++place) {
            const MarkedText text = shown_text(values[place], result.columns[place], options);
            row.push_back(grid_cell(text, lines_of(text.text), is_number(values[place]), options));
        }
        band.push_back(std::move(row));
    }
    return band;
}

/// A line of text above the table, wrapped to the width of the terminal.
std::string paragraph(std::string_view text, bool bold, const RenderOptions& options) {
    if (text.empty()) {
        return {};
    }
    const std::string visible = visible_text(text);
    const auto lines =
        options.width == 0
            ? lines_of(visible)
            : LineWrapper().wrap(visible, std::max(options.width, kLeastRecordWidth));
    std::string paragraph;
    for (const std::string_view line : lines) {
        const TextSpan all{0, bold ? line.size() : 0, 0, 0};
        paragraph += highlight(line, {&all, 1}, HighlightStyle::ansi) + '\n';
    }
    return paragraph;
}

} // namespace

std::string render_table(const ResultSet& result, const RenderOptions& options) {
    std::string page = paragraph(result.title, options.color, options) +
                       paragraph(result.description, false, options);
    if (result.columns.empty()) {
        return page;
    }
    const std::vector<GridBand> table = {{heading_row(result, options)},
                                         data_band(result, options)};
    if (options.width == 0 || grid_width(table) <= options.width) {
        return page + draw_grid(table, options);
    }
    return page + draw_grid(record_layout(result, options), options);
}

} // namespace sijill::rendering
