#include "render/cells/cells.hpp"
#include "render/chart/axis_scale.hpp"
#include "render/chart/chart_data.hpp"
#include "render/chart/svg_canvas.hpp"
#include "render/chart/svg_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::render {
namespace {

using Anchor = SvgCanvas::Anchor;

constexpr double kBarLabels = 220;  ///< the width of the names before the bars
constexpr double kBarFigures = 130; ///< the width of the numbers behind them
constexpr double kBarAxis = 44;     ///< the height of the heading and the numbers of the axis
constexpr double kBarHeight = 16;
constexpr double kBarGap = 14;

Scale scale_of(const std::vector<BarRow>& bars, std::vector<double>& ticks) {
    const auto [least, greatest] = number_span(bars);
    ticks = round_numbers(least, greatest);
    return {ticks.front(), ticks.back(), kBarLabels, kChartWidth - kBarFigures};
}

/// Draws a bar to the least number. From there to the most there is a thin line between whiskers,
/// or an arrow where the most is not known.
void draw_bar(SvgCanvas& canvas, const Scale& scale, const BarRow& bar, double middle) {
    const double zero = scale.position(0);
    const double known = scale.position(*bar.from);
    canvas.rectangle(std::min(zero, known), middle - kBarHeight / 2,
                     std::max(std::abs(known - zero), 2.0), kBarHeight, "bar");
    double end = std::max(known, zero);
    if (!bar.to) {
        canvas.arrow(end, middle, end + 26, middle, "open");
        end += 26;
    } else if (*bar.to != *bar.from) {
        const double most = scale.position(*bar.to);
        canvas.line(known, middle, most, middle, "whisker");
        canvas.line(known, middle - kBarHeight / 4, known, middle + kBarHeight / 4, "whisker");
        canvas.line(most, middle - kBarHeight / 4, most, middle + kBarHeight / 4, "whisker");
        end = std::max(end, most);
    }
    canvas.text(end + 8, middle + 5, bar.figure, Anchor::start);
}

} // namespace

std::string svg_bars(const ResultSet& result, const RenderOptions& options) {
    const std::vector<BarRow> bars = bar_rows(result, options);
    std::vector<double> ticks;
    const Scale scale = scale_of(bars, ticks);
    SvgCanvas canvas(kChartWidth, options);
    double height = kBarAxis;
    for (const BarRow& bar : bars) {
        const SvgCanvas::Lines label = canvas.wrapped(bar.label, kBarLabels - 16);
        const SvgCanvas::Lines note = canvas.wrapped(bar.note, kBarLabels - 16);
        const double room = label.height() + (bar.note.empty() ? 0 : note.height());
        const double middle = height + room / 2;
        canvas.text(kBarLabels - 10, height + 15, label, Anchor::end);
        if (!bar.note.empty()) {
            canvas.text(kBarLabels - 10, height + 15 + label.height(), note, Anchor::end, "soft");
        }
        if (bar.from) {
            draw_bar(canvas, scale, bar, middle);
        } else {
            canvas.text(scale.position(0) + 8, middle + 5, bar.figure, Anchor::start, "soft");
        }
        height += room + kBarGap;
    }
    for (const double tick : ticks) {
        const double x = scale.position(tick);
        canvas.grid_line(x, kBarAxis - 8, x, height - kBarGap / 2, tick == 0 ? "axis" : "grid");
        const std::string figure = fmt::format("{:.12g}", tick); // 0.3, not 0.30000000000000004
        canvas.text(x, kBarAxis - 14, options.arab_digits ? in_arab_digits(figure) : figure,
                    Anchor::middle, "soft");
    }
    canvas.text(kBarLabels - 36, kBarAxis - 14, part_label(result, "y", options), Anchor::end,
                "soft");
    return canvas.element(height, result.title, result.description);
}

} // namespace sijill::render
