#pragma once

#include "render/render.hpp"

#include <string>

/// One function a kind of chart; each gives an `<svg>` element whose colours are classes of
/// kChartStyle. What they draw of the rows is told in chart_data.hpp.
namespace sijill::rendering {

[[nodiscard]] std::string svg_bars(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_timeline(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_matrix(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_graph(const ResultSet& result, const RenderOptions& options);

/// The picture of a result that has a chart.
[[nodiscard]] std::string svg_chart(const ResultSet& result, const RenderOptions& options);

/// Pixels from side to side; a picture with many columns is wider.
inline constexpr double kChartWidth = 760;

} // namespace sijill::rendering
