#include "render/chart/axis_scale.hpp"
#include "render/chart/chart_data.hpp"
#include "render/chart/date_axis.hpp"
#include "render/chart/svg_canvas.hpp"
#include "render/chart/svg_chart.hpp"
#include "render/messages.hpp"

#include <algorithm>
#include <array>
#include <map>

namespace sijill::render {
namespace {

using Anchor = SvgCanvas::Anchor;

constexpr double kEventLabels = 340; ///< the width of the texts before the lanes
constexpr double kEventMargin = 36;
constexpr double kEventAxis = 40;
constexpr double kEventGap = 12;
constexpr double kLeastBar = 8; ///< so that a single day can be seen

/// Returns the class of a mark: a plan is hollow, an event that did not happen has
/// a broken border, and what was only said is thin.
std::string_view class_of_mark(std::string_view mark) {
    constexpr std::array<std::string_view, 4> kKnown{"planned", "event", "not_so", "said"};
    return std::find(kKnown.begin(), kKnown.end(), mark) == kKnown.end() ? "event" : mark;
}

std::vector<std::string> column_of(const std::vector<TimelineRow>& rows,
                                   std::string TimelineRow::*member) {
    std::vector<std::string> values;
    for (const TimelineRow& row : rows) {
        values.push_back(row.*member);
    }
    return names_in_order(values);
}

/// Draws one event and returns the height that it took.
double draw_row(SvgCanvas& canvas, const Scale& scale, const TimelineRow& row, double top) {
    const SvgCanvas::Lines label = canvas.wrapped(row.label, kEventLabels - 20);
    canvas.text(0, top + 15, label, Anchor::start);
    canvas.text(0, top + 15 + label.height(), row.dates, Anchor::start, "soft");
    const double room = label.height() + SvgCanvas::kLine;
    const double begin = scale.position(row.first);
    const double length = std::max(scale.position(row.last + 1) - begin, kLeastBar);
    const bool thin = row.mark == "said";
    canvas.rectangle(begin, top + room / 2 - (thin ? 4 : 8), length, thin ? 8 : 16,
                     class_of_mark(row.mark));
    return room + kEventGap;
}

double draw_legend(SvgCanvas& canvas, const std::vector<TimelineRow>& rows,
                   const RenderOptions& options, double top) {
    constexpr double kSample = 28;
    double x = 0;
    for (const std::string& mark : column_of(rows, &TimelineRow::mark)) {
        if (mark.empty()) {
            continue;
        }
        const std::string word = word_for(mark, options.language);
        const double room = kSample + 8 + SvgCanvas::text_width(word) + 24;
        if (x > 0 && x + room > kChartWidth) {
            x = 0;
            top += SvgCanvas::kLine + 4;
        }
        canvas.rectangle(x, top + 4, kSample, 12, class_of_mark(mark));
        canvas.text(x + kSample + 8, top + 15, word, Anchor::start, "soft");
        x += room;
    }
    return top + SvgCanvas::kLine + 4;
}

} // namespace

std::string svg_timeline(const ResultSet& result, const RenderOptions& options) {
    const std::vector<TimelineRow> rows = timeline_rows(result, options);
    if (rows.empty()) { // none has a day
        return svg_nothing(result, options);
    }
    const auto [first, last] = day_span(rows);
    const std::vector<DateTick> ticks = date_axis(first, last, options);
    const Scale scale{ticks.front().day, ticks.back().day, kEventLabels,
                      kChartWidth - kEventMargin};
    SvgCanvas canvas(kChartWidth, options);
    double height = kEventAxis;
    std::map<std::string_view, std::vector<const TimelineRow*>> lanes;
    for (const TimelineRow& row : rows) {
        lanes[row.lane].push_back(&row);
    }
    for (const std::string& lane : column_of(rows, &TimelineRow::lane)) {
        if (!lane.empty()) {
            canvas.text(0, height + 15, lane, Anchor::start, "lane");
            height += SvgCanvas::kLine + 4;
        }
        for (const TimelineRow* row : lanes[lane]) {
            height += draw_row(canvas, scale, *row, height);
        }
        canvas.grid_line(0, height - kEventGap / 2, kChartWidth, height - kEventGap / 2, "grid");
        height += kEventGap;
    }
    for (const DateTick& tick : ticks) {
        const double x = scale.position(tick.day);
        canvas.grid_line(x, kEventAxis - 8, x, height - kEventGap, "grid");
        canvas.text(x, kEventAxis - 14, tick.label, Anchor::middle, "soft");
    }
    return canvas.element(draw_legend(canvas, rows, options, height), result.title,
                          result.description);
}

} // namespace sijill::render
