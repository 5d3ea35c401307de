#include "render/chart_data.hpp"
#include "render/messages.hpp"
#include "render/svg_canvas.hpp"
#include "render/svg_chart.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace sijill::rendering {
namespace {

using Anchor = SvgCanvas::Anchor;

constexpr double kRowLabels = 220;
constexpr double kColumnWidth = 108;
constexpr double kLeastRow = 40;

struct Matrix {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
};

Matrix matrix_of(const std::vector<PairRow>& pairs) {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    for (const PairRow& pair : pairs) {
        rows.push_back(pair.from);
        columns.push_back(pair.to);
    }
    return {names_in_order(rows), names_in_order(columns)};
}

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
    const std::vector<PairRow> pairs = pair_rows(result, options);
    const Matrix matrix = matrix_of(pairs);
    const double breadth = kRowLabels + kColumnWidth * static_cast<double>(matrix.columns.size());
    SvgCanvas canvas(std::max(kChartWidth, breadth), options);
    std::map<std::pair<std::string, std::string>, std::string> notes;
    for (const PairRow& pair : pairs) {
        notes.try_emplace({pair.from, pair.to}, pair.note);
    }
    double height = draw_headings(canvas, matrix);
    for (const std::string& name : matrix.rows) {
        const SvgCanvas::Lines label = canvas.wrapped(name, kRowLabels - 16);
        const double room = std::max(kLeastRow, label.height() + 12);
        canvas.grid_line(0, height, breadth, height, "grid");
        canvas.text(kRowLabels - 10, height + room / 2 - label.height() / 2 + 15, label,
                    Anchor::end);
        double x = kRowLabels;
        for (const std::string& column : matrix.columns) {
            if (const auto note = notes.find({name, column}); note != notes.end()) {
                canvas.rectangle(x + 4, height + 5, kColumnWidth - 8, room - 10, "cell");
                canvas.text(x + kColumnWidth / 2, height + room / 2 + 5,
                            word_for(note->second, options.arabic), Anchor::middle);
            }
            x += kColumnWidth;
        }
        height += room;
    }
    canvas.grid_line(0, height, breadth, height, "grid");
    return canvas.element(height + 4, result.title, result.description);
}

} // namespace sijill::rendering
