#include "render/chart_data.hpp"
#include "render/chart_scale.hpp"
#include "render/formats.hpp"
#include "render/messages.hpp"
#include "render/wrap.hpp"

#include <algorithm>
#include <array>
#include <cmath>

/// A picture for a terminal is a table in which one column is drawn with block characters, so that
/// it stands by the same rules as every table.
namespace sijill::rendering {
namespace {

constexpr std::size_t kCells = 24; ///< columns of a bar or of the span of a timeline

std::string repeated(std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t time = 0; time < times; ++time) {
        text += piece;
    }
    return text;
}

/// A bar of eighths of a column, so that near numbers differ.
std::string bar_of(double share) {
    constexpr std::array<std::string_view, 8> kEighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
    const auto eighths = static_cast<std::size_t>(std::lround(share * kCells * 8));
    const std::string bar = repeated("█", eighths / 8) + std::string(kEighths[eighths % 8]);
    return bar.empty() && share > 0 ? "▏" : bar;
}

ResultSet bars(const ResultSet& result, const RenderOptions& options) {
    ResultSet picture;
    picture.columns = {{"x", part_label(result, "x", options), ""},
                       {"bar", message(options.arabic, "page.picture"), ""},
                       {"y", part_label(result, "y", options), ""},
                       {"note", part_label(result, "note", options), ""}};
    const std::vector<BarRow> rows = bar_rows(result, options);
    double most = 0;
    for (const BarRow& row : rows) {
        most = std::max({most, row.from.value_or(0), row.to.value_or(0)});
    }
    for (const BarRow& row : rows) {
        std::string bar;
        if (row.from && *row.from >= 0 && most > 0) {
            bar = bar_of(*row.from / most);
            if (!row.to) {
                bar += "▸";
            } else if (*row.to > *row.from) {
                const double rest = (*row.to - *row.from) / most * kCells;
                bar += repeated("░", static_cast<std::size_t>(std::lround(rest)));
            }
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

/// The lines of a text, so many columns wide, as one cell.
std::string folded(LineWrapper& wrapper, const std::string& text, std::size_t width) {
    std::string cell;
    for (const std::string_view line : wrapper.wrap(text, width)) {
        cell += (cell.empty() ? "" : "\n") + std::string(line);
    }
    return cell;
}

std::string span_of(const TimelineRow& row, double first, double last) {
    const Scale scale{first, last + 1, 0, kCells};
    const auto begin = static_cast<std::size_t>(scale.place(row.first));
    const auto end = static_cast<std::size_t>(std::ceil(scale.place(row.last + 1)));
    const std::string_view piece = row.mark == "planned"  ? "▒"
                                   : row.mark == "said"   ? "▂"
                                   : row.mark == "not_so" ? "░"
                                                          : "█";
    return repeated("·", begin) + repeated(piece, std::max<std::size_t>(end - begin, 1)) +
           repeated("·", kCells - std::min(kCells, std::max(end, begin + 1)));
}

ResultSet timeline(const ResultSet& result, const RenderOptions& options) {
    constexpr std::size_t kLeastLabel = 24;
    constexpr std::size_t kOthers = kCells + 24 + 10; // the span, the dates, and the borders
    const std::vector<TimelineRow> rows = timeline_rows(result, options);
    ResultSet picture;
    picture.columns = {{"dates", part_label(result, "from", options), ""},
                       {"span", message(options.arabic, "page.picture"), ""},
                       {"label", part_label(result, "label", options), ""}};
    const auto [first, last] = day_span(rows);
    LineWrapper wrapper;
    const std::size_t room =
        options.width > kOthers + kLeastLabel ? options.width - kOthers : kLeastLabel;
    for (const TimelineRow& row : rows) {
        const std::string label = row.mark.empty()
                                      ? row.label
                                      : row.label + " (" + word_for(row.mark, options.arabic) + ")";
        picture.rows.push_back(
            {row.dates, span_of(row, first, last), folded(wrapper, label, room)});
    }
    return picture;
}

ResultSet matrix(const ResultSet& result, const RenderOptions& options) {
    const std::vector<PairRow> pairs = pair_rows(result, options);
    std::vector<std::string> names;
    ResultSet picture;
    picture.columns = {{"", part_label(result, "x", options), ""}};
    for (const PairRow& pair : pairs) {
        names.push_back(pair.to);
    }
    names = names_in_order(names);
    for (const std::string& name : names) {
        picture.columns.push_back({name, name, ""});
    }
    for (const PairRow& pair : pairs) {
        auto row = std::find_if(picture.rows.begin(), picture.rows.end(), [&](const auto& one) {
            return std::get<std::string>(one.front()) == pair.from;
        });
        if (row == picture.rows.end()) {
            picture.rows.emplace_back(names.size() + 1, Value(std::string()));
            row = picture.rows.end() - 1;
            row->front() = pair.from;
        }
        const auto place = std::find(names.begin(), names.end(), pair.to) - names.begin();
        (*row)[static_cast<std::size_t>(place) + 1] = "■ " + word_for(pair.note, options.arabic);
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
                    {shown, "• " + pair.from, word_for(pair.note, options.arabic)});
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

} // namespace sijill::rendering
