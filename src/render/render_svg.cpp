#include "render/chart_data.hpp"
#include "render/formats.hpp"
#include "render/html_style.hpp"
#include "render/svg_chart.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

namespace sijill::rendering {

std::string svg_chart(const ResultSet& result, const RenderOptions& options) {
    require_chart(result);
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
    const std::string style = fmt::format(
        "<style>{}{}svg {{ background: var(--paper); }}</style>\n", kPalette, kChartStyle);
    picture.insert(picture.find("<title>"), style);
    return picture;
}

bool is_too_large(const ResultSet& result) {
    constexpr std::size_t kMostRows = 5000;
    constexpr std::size_t kMostArrows = 1000;
    constexpr std::size_t kMostCells = 10000;
    if (result.chart->kind == Chart::Kind::matrix && result.rows.size() <= kMostRows) {
        const Matrix matrix = matrix_of(result, {});
        return matrix.rows.size() * matrix.columns.size() > kMostCells;
    }
    return result.rows.size() >
           (result.chart->kind == Chart::Kind::graph ? kMostArrows : kMostRows);
}

void refuse_picture(std::string_view name) {
    throw Error(ErrorCode::usage,
                name.empty() ? "this answer has no picture"
                             : fmt::format("{} has no picture", name),
                "sijill report list names the reports that have one");
}

void require_chart(const ResultSet& result) {
    if (!result.chart) {
        refuse_picture(result.name);
    }
    if (is_too_large(result)) {
        throw Error(ErrorCode::refused,
                    fmt::format("{} rows are too much for this picture", result.rows.size()),
                    "ask for fewer by a parameter, or take --format table");
    }
}

} // namespace sijill::rendering
