#include "render/chart/svg_chart.hpp"

#include "render/chart/chart_data.hpp"
#include "render/chart/shape_looks.hpp"
#include "render/chart/svg_canvas.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace sijill::render {

std::string svg_nothing(const ResultSet& result, const RenderOptions& options) {
    SvgCanvas canvas(kChartWidth, options);
    canvas.text(0, SvgCanvas::kLine, message(options.language, "rows.none"),
                SvgCanvas::Anchor::start, "soft");
    return canvas.element(2 * SvgCanvas::kLine, result.title, result.description);
}

std::string svg_chart(const ResultSet& result, const RenderOptions& options) {
    require_chart(result);
    if (result.rows.empty()) {
        return svg_nothing(result, options);
    }
    switch (result.chart->kind) {
    case Chart::Kind::bar:
        return svg_bars(result, options);
    case Chart::Kind::timeline:
        return svg_timeline(result, options);
    case Chart::Kind::matrix:
        return svg_matrix(result, options);
    case Chart::Kind::graph:
        break;
    }
    return svg_graph(result, options);
}

std::string render_svg(const ResultSet& result, const RenderOptions& options) {
    std::string picture = svg_chart(result, options);
    // The paper lies behind all else, as large as the view box, which begins left of 0.
    picture.insert(picture.find("</desc>\n") + std::string_view("</desc>\n").size(),
                   fmt::format("<rect x=\"-50%\" width=\"150%\" height=\"100%\" fill=\"{}\"/>\n",
                               kChartPaper));
    return picture;
}

namespace {

/// Returns what a result has too many of for its picture, or nothing.
std::optional<Message> too_much(const ResultSet& result) {
    constexpr std::size_t kMostRows = 5000;
    constexpr std::size_t kMostArrows = 1000;
    constexpr std::size_t kMostCells = 10000;
    const Chart::Kind kind = result.chart->kind;
    const std::size_t rows = result.rows.size();
    if (rows > (kind == Chart::Kind::graph ? kMostArrows : kMostRows)) {
        return Message("{} rows are too many for this picture"_text, rows);
    }
    if (kind == Chart::Kind::matrix) {
        const Matrix matrix = matrix_of(result, {});
        const std::size_t cells = matrix.rows.size() * matrix.columns.size();
        if (cells > kMostCells) {
            return Message("{} cells are too many for this picture"_text, cells);
        }
    }
    return std::nullopt;
}

} // namespace

bool is_too_large(const ResultSet& result) {
    return too_much(result).has_value();
}

void refuse_picture(std::string_view name) {
    throw Error(ErrorCode::usage,
                name.empty() ? Message("this answer has no picture"_text)
                             : Message("{} has no picture"_text, name),
                "sijill report list names the reports that have one"_text);
}

void require_chart(const ResultSet& result) {
    if (!result.chart) {
        refuse_picture(result.name);
    }
    if (const auto much = too_much(result)) {
        throw Error(ErrorCode::refused, *much,
                    "ask for fewer by a parameter, or take --format table"_text);
    }
}

} // namespace sijill::render
