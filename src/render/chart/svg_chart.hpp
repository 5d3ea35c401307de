#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <string_view>

/// Pictures of results: what the other rooms ask of this one, then what its files share. Which
/// parts of the rows are drawn is told in chart_data.hpp.
namespace sijill::render {

/// Returns the picture of a result that has a chart: an `<svg>` element without a style,
/// whose classes a page may colour.
[[nodiscard]] std::string svg_chart(const ResultSet& result, const RenderOptions& options);

/// Returns a result as Format::svg or Format::chart; see render/render.hpp.
[[nodiscard]] std::string render_svg(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_chart(const ResultSet& result, const RenderOptions& options);

/// True if the chart of a result has more rows or cells than a picture can show.
[[nodiscard]] bool is_too_large(const ResultSet& result);

/// Throws Error(usage), which says that the result of this name (which may be empty) has no
/// picture.
[[noreturn]] void refuse_picture(std::string_view name);

/// Throws Error(usage) where a result has no chart, Error(refused) where it is too large.
void require_chart(const ResultSet& result);

/// The width of a picture in pixels; one with many columns is wider.
inline constexpr double kChartWidth = 760;

/// Returns the `<svg>` element of a chart that has nothing to draw, with the word for no rows.
[[nodiscard]] std::string svg_nothing(const ResultSet& result, const RenderOptions& options);

/// Return the `<svg>` element of each kind of chart, for a result that has rows.
[[nodiscard]] std::string svg_bars(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_timeline(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_matrix(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_graph(const ResultSet& result, const RenderOptions& options);

} // namespace sijill::render
