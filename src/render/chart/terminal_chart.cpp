#include "render/cells/wrap.hpp"
#include "render/chart/axis_scale.hpp"
#include "render/chart/chart_data.hpp"
#include "render/chart/svg_chart.hpp"
#include "render/messages.hpp"
#include "render/table/table.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// Draws a picture for a terminal as a table in which one column has block characters, so that
/// everything that holds for tables holds for it too.
namespace sijill::render {
namespace {

constexpr std::size_t kCells = 24; ///< columns of a bar or of the span of a timeline

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t time = 0; time < times; ++time) {
        text += piece;
    }
    return text;
}

/// Returns a bar of `share` of all columns, to an eighth of a column.
std::string bar_of(double share) {
    constexpr std::array<std::string_view, 8> kEighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto eighths = static_cast<std::size_t>(std::lround(share * kCells * 8));
    const std::string bar = repeated("█", eighths / 8) + std::string(kEighths[eighths % 8]);
    return bar.empty() && share > 0 ? "▏" : bar;
}

/// Returns all columns with `piece` from `first` to `last`, at least once, and dots elsewhere.
std::string stretch(const Scale& scale, double first, double last, std::string_view piece) {
    const auto begin = std::min(static_cast<std::size_t>(scale.position(first)), kCells - 1);
    const auto end = std::max(static_cast<std::size_t>(std::ceil(scale.position(last))), begin + 1);
    return repeated("·", begin) + repeated(piece, end - begin) +
           repeated("·", kCells - std::min(kCells, end));
}

/// Returns a bar from 0 to the least number, and a lighter one from there to the most.
std::string bar_above_zero(const BarRow& row, double most) {
    const std::string bar = bar_of(*row.from / most);
    if (!row.to) {
        return bar + "▸";
    }
    const double rest = (*row.to - *row.from) / most * kCells;
    return bar + repeated("░", static_cast<std::size_t>(std::lround(rest)));
}

/// Returns a bar on a scale that begins below 0.
std::string bar_on_scale(const BarRow& row, const Scale& scale) {
    const double first = std::min(0.0, *row.from);
    const double last = std::max(0.0, row.to.value_or(*row.from));
    return stretch(scale, first, last, first < last ? "█" : "·") + (row.to ? "" : "▸");
}

ResultSet bars(const ResultSet& result, const RenderOptions& options) {
    ResultSet picture;
    picture.columns = {{"x", part_label(result, "x", options), ""},
                       {"bar", message(options.language, "page.picture"), ""},
                       {"y", part_label(result, "y", options), ""},
                       {"note", part_label(result, "note", options), ""}};
    const std::vector<BarRow> rows = bar_rows(result, options);
    const NumberSpan span = number_span(rows);
    const Scale scale{span.least, span.greatest, 0, kCells};
    for (const BarRow& row : rows) {
        std::string bar;
        if (row.from && span.greatest > span.least) {
            bar = span.least < 0 ? bar_on_scale(row, scale) : bar_above_zero(row, span.greatest);
        }
        picture.rows.push_back({row.label, bar, row.figure, row.note});
    }
    if (!result.chart->columns.contains("note")) {
        picture.columns.pop_back();
        for (auto& row : picture.rows) {
            row.pop_back();
        }
    }
    return picture;
}

/// Returns a text as one cell with lines of at most `width` columns.
std::string folded(LineWrapper& wrapper, const std::string& text, std::size_t width) {
    std::string cell;
    for (const std::string_view line : wrapper.wrap(text, width)) {
        cell += (cell.empty() ? "" : "\n") + std::string(line);
    }
    return cell;
}

std::string span_of(const TimelineRow& row, double first, double last) {
    const Scale scale{first, last + 1, 0, kCells};
    const std::string_view piece = row.mark == "planned"  ? "▒"
                                   : row.mark == "said"   ? "▂"
                                   : row.mark == "not_so" ? "░"
                                                          : "█";
    return stretch(scale, row.first, row.last + 1, piece);
}

ResultSet timeline(const ResultSet& result, const RenderOptions& options) {
    constexpr std::size_t kLeastLabel = 24;
    constexpr std::size_t kOthers = kCells + 24 + 10; // the span, the dates, and the borders
    const std::vector<TimelineRow> rows = timeline_rows(result, options);
    ResultSet picture;
    picture.columns = {{"dates", message(options.language, "chart.when"), ""},
                       {"span", message(options.language, "page.picture"), ""},
                       {"label", part_label(result, "label", options), ""}};
    const auto [first, last] = day_span(rows);
    LineWrapper wrapper;
    const std::size_t room =
        options.width > kOthers + kLeastLabel ? options.width - kOthers : kLeastLabel;
    for (const TimelineRow& row : rows) {
        const std::string label =
            row.mark.empty() ? row.label
                             : row.label + " (" + word_for(row.mark, options.language) + ")";
        picture.rows.push_back(
            {row.dates, span_of(row, first, last), folded(wrapper, label, room)});
    }
    return picture;
}

ResultSet matrix(const ResultSet& result, const RenderOptions& options) {
    const Matrix matrix = matrix_of(result, options);
    ResultSet picture;
    picture.columns = {{"", part_label(result, "x", options), ""}};
    for (const std::string& name : matrix.columns) {
        picture.columns.push_back({name, name, ""});
    }
    for (const std::string& name : matrix.rows) {
        std::vector<Value> row{name};
        for (const std::string& column : matrix.columns) {
            const auto note = matrix.notes.find({name, column});
            row.emplace_back(note == matrix.notes.end() ? "" : "■ " + note->second);
        }
        picture.rows.push_back(std::move(row));
    }
    return picture;
}

ResultSet graph(const ResultSet& result, const RenderOptions& options) {
    const std::vector<PairRow> pairs = pair_rows(result, options);
    std::vector<std::string> goals;
    for (const PairRow& pair : pairs) {
        goals.push_back(pair.to);
    }
    ResultSet picture;
    picture.columns = {{"to", part_label(result, "to", options), ""},
                       {"from", part_label(result, "from", options), ""},
                       {"note", part_label(result, "note", options), ""}};
    for (const std::string& goal : names_in_order(goals)) {
        std::string shown = goal;
        for (const PairRow& pair : pairs) {
            if (pair.to == goal) {
                picture.rows.push_back(
                    {shown, "• " + pair.from, word_for(pair.note, options.language)});
                shown = "";
            }
        }
    }
    return picture;
}

ResultSet picture_of(const ResultSet& result, const RenderOptions& options) {
    switch (result.chart->kind) {
    case Chart::Kind::bar:
        return bars(result, options);
    case Chart::Kind::timeline:
        return timeline(result, options);
    case Chart::Kind::matrix:
        return matrix(result, options);
    case Chart::Kind::graph:
        break;
    }
    return graph(result, options);
}

} // namespace

std::string render_chart(const ResultSet& result, const RenderOptions& options) {
    require_chart(result);
    ResultSet picture = picture_of(result, options);
    picture.title = result.title;
    picture.description = result.description;
    return render_table(picture, options);
}

} // namespace sijill::render
