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
    constexpr std::size_t kMostPairs = 1000; // more is no picture, and takes long to lay out
    const bool of_pairs =
        result.chart->kind == Chart::Kind::matrix || result.chart->kind == Chart::Kind::graph;
    return of_pairs && result.rows.size() > kMostPairs;
}

void require_chart(const ResultSet& result) {
    if (!result.chart) {
        throw Error(ErrorCode::usage,
                    result.name.empty() ? "this answer has no picture"
                                        : fmt::format("{} has no picture", result.name),
                    "sijill report list names the reports that have one");
    }
    if (is_too_large(result)) {
        throw Error(ErrorCode::refused,
                    fmt::format("{} rows are too many for this picture", result.rows.size()),
                    "ask for fewer by a parameter, or take --format table");
    }
}

} // namespace sijill::rendering
