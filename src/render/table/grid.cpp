#include "render/table/grid.hpp"

#include <algorithm>

namespace sijill::render {
namespace {

constexpr std::string_view kHorizontal = "\u2500";
constexpr std::string_view kVertical = "\u2502";

/// The corners and crossings of one horizontal rule.
struct Rule {
    std::string_view left;
    std::string_view middle;
    std::string_view right;
};

constexpr Rule kTop{"\u250C", "\u252C", "\u2510"};
constexpr Rule kBetween{"\u251C", "\u253C", "\u2524"};
constexpr Rule kBottom{"\u2514", "\u2534", "\u2518"};

using Widths = std::vector<std::size_t>;

Widths widths_of(const std::vector<GridBand>& bands) {
    Widths widths;
    for (const GridBand& band : bands) {
        for (const GridRow& row : band) {
            widths.resize(std::max(widths.size(), row.size()));
            for (std::size_t index = 0; index < row.size(); ++index) {
                for (const CellLine& line : row[index].lines) {
                    widths[index] = std::max(widths[index], line.width);
                }
            }
        }
    }
    return widths;
}

std::string rule_line(const Widths& widths, const Rule& rule) {
    std::string line(rule.left);
    for (std::size_t index = 0; index < widths.size(); ++index) {
        line += index > 0 ? rule.middle : "";
        for (std::size_t column = 0; column < widths[index] + 2; ++column) {
            line += kHorizontal;
        }
    }
    line += rule.right;
    return line + '\n';
}

void append_padded(std::string& text, const GridCell& cell, std::size_t number, std::size_t width) {
    if (number >= cell.lines.size()) {
        text.append(width, ' ');
        return;
    }
    const CellLine& line = cell.lines[number];
    const std::size_t padding = width - line.width;
    text.append(cell.right_aligned ? padding : 0, ' ');
    text += line.text;
    text.append(cell.right_aligned ? 0 : padding, ' ');
}

void append_row(std::string& lines, const GridRow& row, const Widths& widths,
                std::string_view separator) {
    std::size_t height = 1;
    for (const GridCell& cell : row) {
        height = std::max(height, cell.lines.size());
    }
    for (std::size_t number = 0; number < height; ++number) {
        for (std::size_t index = 0; index < row.size(); ++index) {
            lines += separator;
            lines += ' ';
            append_padded(lines, row[index], number, widths[index]);
            lines += ' ';
        }
        lines += separator;
        lines += '\n';
    }
}

} // namespace

std::size_t grid_width(const std::vector<GridBand>& bands) {
    std::size_t total = 1;
    for (const std::size_t width : widths_of(bands)) {
        total += width + 3;
    }
    return total;
}

std::string draw_grid(const std::vector<GridBand>& bands, const RenderOptions& options) {
    const bool marked = options.terminal && options.bidi == RenderOptions::Bidi::mark;
    const std::string separator = std::string(marked ? kLeftToRightMark : "").append(kVertical);
    const Widths widths = widths_of(bands);
    const std::string between = rule_line(widths, kBetween);
    std::string grid;
    for (const GridBand& band : bands) {
        if (band.empty()) {
            continue;
        }
        grid += grid.empty() ? rule_line(widths, kTop) : between;
        for (const GridRow& row : band) {
            append_row(grid, row, widths, separator);
        }
    }
    if (!grid.empty()) {
        grid += rule_line(widths, kBottom);
    }
    return grid;
}

} // namespace sijill::render
