#include "render/table/shown_table.hpp"

#include "base/split.hpp"
#include "render/cells/characters.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <utility>

namespace sijill::render {

ShownTable shown_table(const ResultSet& result, const RenderOptions& options) {
    ShownTable table;
    for (const Column& column : result.columns) {
        table.labels.push_back(shown_label(column, options));
    }
    table.rows.reserve(result.rows.size());
    for (const auto& values : result.rows) {
        std::vector<MarkedText> row;
        row.reserve(table.labels.size());
        for (std::size_t column = 0; column < table.labels.size(); ++column) {
            row.push_back(shown_text(values[column], result.columns[column], options));
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::vector<std::size_t> widths_of_values(const ShownTable& table) {
    std::vector<std::size_t> widths(table.labels.size());
    for (const auto& row : table.rows) {
        for (std::size_t column = 0; column < widths.size(); ++column) {
            widths[column] = std::max(widths[column], widest_line(row[column].text));
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
