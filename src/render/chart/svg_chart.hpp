#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <string_view>

/// One function a kind of chart; each gives an `<svg>` element whose colours are classes of
/// kChartStyle. What they draw of the rows is told in chart_data.hpp.
namespace sijill::rendering {

[[nodiscard]] std::string svg_bars(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_timeline(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_matrix(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string svg_graph(const ResultSet& result, const RenderOptions& options);

/// The picture of a result that has a chart.
[[nodiscard]] std::string svg_chart(const ResultSet& result, const RenderOptions& options);

/// Returns a result as Format::svg or Format::chart; see render/render.hpp.
[[nodiscard]] std::string render_svg(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::string render_chart(const ResultSet& result, const RenderOptions& options);

/// Whether the chart of a result has more pairs than a picture can show.
[[nodiscard]] bool is_too_large(const ResultSet& result);

/// Throws Error(usage) where a result has no chart, Error(refused) where it is too large.
void require_chart(const ResultSet& result);

/// Says that this answer (its name may be empty) has no picture. Throws Error(usage).
[[noreturn]] void refuse_picture(std::string_view name);

/// Pixels from side to side; a picture with many columns is wider.
inline constexpr double kChartWidth = 760;

} // namespace sijill::rendering
