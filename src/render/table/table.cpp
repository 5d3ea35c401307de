#include "render/table/table.hpp"

#include "render/cells/characters.hpp"
#include "render/cells/filters.hpp"
#include "render/cells/wrap.hpp"
#include "render/table/fitted_columns.hpp"
#include "render/table/grid.hpp"
#include "render/table/record_layout.hpp"
#include "render/table/shown_table.hpp"

#include <algorithm>
#include <array>
#include <functional>

namespace sijill::render {
namespace {

/// Breaks the text of a column into lines.
using Breaking =
    std::function<std::vector<std::string_view>(std::string_view text, std::size_t column)>;

GridRow heading_row(const ResultSet& result, const ShownTable& shown, const RenderOptions& options,
                    const Breaking& breaking) {
    GridRow row;
    for (std::size_t column = 0; column < result.columns.size(); ++column) {
        const MarkedText& label = shown.labels[column];
        row.push_back(grid_cell(label, breaking(label.text, column),
                                is_number_column(result, column), options));
    }
    return row;
}

GridBand data_band(const ResultSet& result, const ShownTable& shown, const RenderOptions& options,
                   const Breaking& breaking) {
    GridBand band;
    band.reserve(result.rows.size());
    for (std::size_t number = 0; number < result.rows.size(); ++number) {
        GridRow row;
        row.reserve(result.columns.size());
        for (std::size_t column = 0; column < result.columns.size(); ++column) {
            const MarkedText& text = shown.rows[number][column];
            row.push_back(repeats_above(result, number, column)
                              ? band.back()[column]
                              : grid_cell(text, breaking(text.text, column),
                                          is_number(result.rows[number][column]), options));
        }
        band.push_back(std::move(row));
    }
    return band;
}

/// A column of sentences that is narrower than this is harder to read than a record, and so is one
/// of phrases.
constexpr std::size_t kLeastSentence = 24;
constexpr std::size_t kLeastPhrase = 12;
/// The width from which a text is a sentence.
constexpr std::size_t kSentence = 40;
/// What stands between two columns, and before the first and behind the last together.
constexpr std::size_t kBetweenColumns = 3;
constexpr std::size_t kFrame = 4;

ColumnNeed need_of(const ResultSet& result, const ShownTable& shown, std::size_t column,
                   std::size_t width_of_values) {
    ColumnNeed need;
    const std::string_view label = shown.labels[column].text;
    need.natural = std::max(width_of_values, widest_line(label));
    need.least = std::max(widest_word(label), width_of_values < kSentence
                                                  ? std::min(width_of_values, kLeastPhrase)
                                                  : kLeastSentence);
    for (std::size_t row = 0; row < shown.rows.size(); ++row) {
        if (!repeats_above(result, row, column)) {
            need.least = std::max(need.least, widest_word(shown.rows[row][column].text));
        }
    }
    return need;
}

std::vector<GridBand> laid_out(const ResultSet& result, const ShownTable& shown,
                               const RenderOptions& options, const Breaking& breaking) {
    return {{heading_row(result, shown, options, breaking)},
            data_band(result, shown, options, breaking)};
}

std::vector<GridBand> as_written(const ResultSet& result, const ShownTable& shown,
                                 const RenderOptions& options) {
    return laid_out(result, shown, options,
                    [](std::string_view text, std::size_t /*column*/) { return lines_of(text); });
}

/// Returns the table as it is written where that fits, else with its widest columns wrapped; or
/// nothing where that would leave too little of them.
std::vector<GridBand> fitted_table(const ResultSet& result, const ShownTable& shown,
                                   const RenderOptions& options) {
    const std::vector<std::size_t> of_values = widths_of_values(result, shown);
    const std::size_t frame = kFrame + kBetweenColumns * (of_values.size() - 1);
    std::size_t written = frame;
    for (std::size_t column = 0; column < of_values.size(); ++column) {
        written += std::max(of_values[column], widest_line(shown.labels[column].text));
    }
    if (written <= options.width) {
        return as_written(result, shown, options);
    }
    if (options.width <= frame || result.rows.empty()) {
        return {};
    }
    std::vector<ColumnNeed> needs;
    for (std::size_t column = 0; column < of_values.size(); ++column) {
        needs.push_back(need_of(result, shown, column, of_values[column]));
    }
    const auto widths = fitted_columns(needs, options.width - frame);
    if (!widths) {
        return {};
    }
    LineWrapper wrapper;
    return laid_out(result, shown, options, [&](std::string_view text, std::size_t column) {
        return wrapper.wrap(text, (*widths)[column]);
    });
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

/// Returns title, description and filters. Arabic ones stand at the right edge of the page, but
/// only on a terminal that knows isolates: another may find the direction of a line itself and
/// mirror the padding.
std::string heading(const ResultSet& result, std::size_t edge, const RenderOptions& options) {
    const std::array paragraphs = {paragraph(result.title, options.color, options),
                                   paragraph(result.description, false, options),
                                   paragraph(filter_line(result, options), false, options)};
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

/// Returns the table, wrapped if need be, or records where the table is too wide.
std::vector<GridBand> bands_of(const ResultSet& result, const RenderOptions& options) {
    if (result.columns.empty()) {
        return {};
    }
    const ShownTable shown = shown_table(result, options);
    if (options.width == 0) {
        return as_written(result, shown, options);
    }
    std::vector<GridBand> table = fitted_table(result, shown, options);
    return table.empty() ? record_layout(result, shown, options) : table;
}

} // namespace

std::string render_table(const ResultSet& result, const RenderOptions& options) {
    const std::vector<GridBand> bands = bands_of(result, options);
    return heading(result, grid_width(bands), options) + draw_grid(bands, options);
}

} // namespace sijill::render
