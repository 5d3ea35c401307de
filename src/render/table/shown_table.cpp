#include "render/table/shown_table.hpp"

#include "base/split.hpp"
#include "render/cells/characters.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <variant>

namespace sijill::render {

ShownTable shown_table(const ResultSet& result, const RenderOptions& options) {
    ShownTable table;
    for (const Column& column : result.columns) {
        table.labels.push_back(shown_label(column, options));
    }
    table.rows.reserve(result.rows.size());
    for (std::size_t number = 0; number < result.rows.size(); ++number) {
        std::vector<MarkedText> row;
        row.reserve(table.labels.size());
        for (std::size_t column = 0; column < table.labels.size(); ++column) {
            row.push_back(
                repeats_above(result, number, column)
                    ? table.rows.back()[column]
                    : shown_text(result.rows[number][column], result.columns[column], options));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

bool repeats_above(const ResultSet& result, std::size_t row, std::size_t column) {
    const auto* text = std::get_if<std::string>(&result.rows[row][column]);
    const auto* above =
        row == 0 ? nullptr : std::get_if<std::string>(&result.rows[row - 1][column]);
    return text != nullptr && above != nullptr && *text == *above;
}

std::vector<std::size_t> widths_of_values(const ResultSet& result, const ShownTable& table) {
    std::vector<std::size_t> widths(table.labels.size());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (std::size_t column = 0; column < widths.size(); ++column) {
            if (!repeats_above(result, row, column)) {
                widths[column] =
                    std::max(widths[column], widest_line(table.rows[row][column].text));
            }
        }
    }
    return widths;
}

std::size_t widest_line(std::string_view text) {
    std::size_t width = 0;
    for (const std::string_view line : lines_of(text)) {
        width = std::max(width, display_width(line));
    }
    return width;
}

std::size_t widest_word(std::string_view text) {
    std::size_t width = 0;
    for (const std::string_view line : lines_of(text)) {
        for_each_part(line, ' ', [&width](std::string_view word) {
            width = std::max(width, display_width(word));
        });
    }
    return width;
}

} // namespace sijill::render
