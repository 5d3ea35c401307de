#include "render/chart/chart_data.hpp"
#include "render/chart/svg_canvas.hpp"
#include "render/chart/svg_chart.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace sijill::render {
namespace {

using Anchor = SvgCanvas::Anchor;

constexpr double kRowLabels = 220;
constexpr double kColumnWidth = 108;
constexpr double kLeastRow = 40;

double draw_headings(SvgCanvas& canvas, const Matrix& matrix) {
    double height = 0;
    double x = kRowLabels;
    for (const std::string& name : matrix.columns) {
        const SvgCanvas::Lines heading = canvas.wrapped(name, kColumnWidth - 12);
        canvas.text(x + kColumnWidth / 2, 15, heading, Anchor::middle);
        height = std::max(height, heading.height());
        x += kColumnWidth;
    }
    return height + 8;
}

} // namespace

std::string svg_matrix(const ResultSet& result, const RenderOptions& options) {
    const Matrix matrix = matrix_of(result, options);
    const double breadth = kRowLabels + kColumnWidth * static_cast<double>(matrix.columns.size());
    SvgCanvas canvas(std::max(kChartWidth, breadth), options);
    double height = draw_headings(canvas, matrix);
    for (const std::string& name : matrix.rows) {
        const SvgCanvas::Lines label = canvas.wrapped(name, kRowLabels - 16);
        std::map<std::string_view, SvgCanvas::Lines> notes;
        double room = std::max(kLeastRow, label.height() + 12);
        for (const std::string& column : matrix.columns) {
            if (const auto note = matrix.notes.find({name, column}); note != matrix.notes.end()) {
                notes[column] = canvas.wrapped(note->second, kColumnWidth - 16);
                room = std::max(room, notes[column].height() + 14);
            }
        }
        canvas.grid_line(0, height, breadth, height, "grid");
        canvas.text(kRowLabels - 10, height + room / 2 - label.height() / 2 + 15, label,
                    Anchor::end);
        double x = kRowLabels;
        for (const std::string& column : matrix.columns) {
            if (const auto note = notes.find(column); note != notes.end()) {
                canvas.rectangle(x + 4, height + 5, kColumnWidth - 8, room - 10, "cell");
                canvas.text(x + kColumnWidth / 2,
                            height + room / 2 - note->second.height() / 2 + 15, note->second,
                            Anchor::middle);
            }
            x += kColumnWidth;
        }
        height += room;
    }
    canvas.grid_line(0, height, breadth, height, "grid");
    return canvas.element(height + 4, result.title, result.description);
}

} // namespace sijill::render
