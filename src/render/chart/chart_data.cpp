#include "render/chart/chart_data.hpp"

#include "base/dates.hpp"
#include "render/cells/cells.hpp"
#include "render/cells/characters.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <unordered_set>

namespace sijill::render {
namespace {

/// The column of a result that plays a part in its chart.
class Part {
public:
    Part(const ResultSet& result, std::string_view part) : result_(&result) {
        const auto key = result.chart->columns.find(std::string(part));
        if (key != result.chart->columns.end()) {
            column_ = result.column(key->second);
        }
    }

    [[nodiscard]] bool there() const { return column_.has_value(); }

    [[nodiscard]] std::string text(const std::vector<Value>& row,
                                   const RenderOptions& options) const {
        return column_ ? cell_text(row[*column_], result_->columns[*column_], options).text
                       : std::string();
    }

    [[nodiscard]] std::string code(const std::vector<Value>& row) const {
        return column_ ? visible_text(to_text(row[*column_])) : std::string();
    }

    [[nodiscard]] std::optional<double> number(const std::vector<Value>& row) const {
        if (!column_) {
            return std::nullopt;
        }
        if (const auto* whole = std::get_if<std::int64_t>(&row[*column_])) {
            return static_cast<double>(*whole);
        }
        // Beyond these, the length or the steps of an axis would overflow or vanish.
        constexpr double kMost = 1e300;
        constexpr double kLeast = 1e-300;
        const auto* real = std::get_if<double>(&row[*column_]);
        if (real == nullptr || !std::isfinite(*real)) {
            return std::nullopt;
        }
        return std::abs(*real) < kLeast ? 0 : std::clamp(*real, -kMost, kMost);
    }

private:
    const ResultSet* result_;
    std::optional<std::size_t> column_;
};

std::string figure_of(const std::vector<Value>& row, const Part& from, const Part& to,
                      const RenderOptions& options) {
    std::string least = from.text(row, options);
    if (!to.there() || least == to.text(row, options)) {
        return least;
    }
    const bool negative = from.number(row).value_or(0) < 0 || to.number(row).value_or(0) < 0;
    return to.number(row)
               ? fmt::format("{}{}{}", least, negative ? " … " : "–", to.text(row, options))
               : message(options.language, "chart.at_least", {{"number", least}});
}

} // namespace

std::vector<BarRow> bar_rows(const ResultSet& result, const RenderOptions& options) {
    const Part label(result, "x");
    const Part from(result, "y");
    const Part to(result, "to");
    const Part owner(result, "of");
    const Part note(result, "note");
    std::vector<BarRow> bars;
    for (const auto& row : result.rows) {
        const std::string of = owner.text(row, options);
        BarRow bar{label.text(row, options) + (of.empty() ? "" : " (" + of + ')'), from.number(row),
                   to.number(row), "", word_for(note.code(row), options.language)};
        if (bar.from) {
            const bool turned = bar.to && *bar.to < *bar.from;
            bar.figure = figure_of(row, turned ? to : from, turned ? from : to, options);
            bar.to = to.there() ? bar.to : bar.from;
            if (turned) {
                std::swap(*bar.from, *bar.to);
            }
        } else {
            bar.figure = message(options.language, "chart.no_number");
        }
        bars.push_back(std::move(bar));
    }
    return bars;
}

std::vector<TimelineRow> timeline_rows(const ResultSet& result, const RenderOptions& options) {
    const Part lane(result, "lane");
    const Part label(result, "label");
    const Part mark(result, "mark");
    const Part from(result, "from");
    const Part to(result, "to");
    std::vector<TimelineRow> rows;
    for (const auto& row : result.rows) {
        const auto first = day_number(from.code(row));
        const auto last = to.code(row).empty() ? first : day_number(to.code(row));
        if (first && last) {
            std::string begin = from.text(row, options);
            std::string end = to.text(row, options);
            if (*last < *first) {
                std::swap(begin, end);
            }
            const std::string dates = *first == *last ? begin : fmt::format("{} … {}", begin, end);
            rows.push_back({lane.text(row, options), label.text(row, options), mark.code(row),
                            dates, static_cast<double>(std::min(*first, *last)),
                            static_cast<double>(std::max(*first, *last))});
        }
    }
    return rows;
}

NumberSpan number_span(const std::vector<BarRow>& rows) {
    NumberSpan span;
    for (const BarRow& row : rows) {
        for (const auto& number : {row.from, row.to}) {
            span.least = std::min(span.least, number.value_or(0));
            span.greatest = std::max(span.greatest, number.value_or(0));
        }
    }
    return span;
}

DaySpan day_span(const std::vector<TimelineRow>& rows) {
    DaySpan span = rows.empty() ? DaySpan{} : DaySpan{rows.front().first, rows.front().last};
    for (const TimelineRow& row : rows) {
        span.first = std::min(span.first, row.first);
        span.last = std::max(span.last, row.last);
    }
    return span;
}

std::vector<PairRow> pair_rows(const ResultSet& result, const RenderOptions& options) {
    const bool matrix = result.chart->kind == Chart::Kind::matrix;
    const Part from(result, matrix ? "x" : "from");
    const Part to(result, matrix ? "y" : "to");
    const Part note(result, "note");
    std::vector<PairRow> pairs;
    for (const auto& row : result.rows) {
        PairRow pair{from.text(row, options), to.text(row, options), note.code(row)};
        if (!pair.from.empty() && !pair.to.empty()) {
            pairs.push_back(std::move(pair));
        }
    }
    return pairs;
}

std::vector<std::string> names_in_order(const std::vector<std::string>& names) {
    std::vector<std::string> order;
    std::unordered_set<std::string_view> known;
    for (const std::string& name : names) {
        if (known.insert(name).second) {
            order.push_back(name);
        }
    }
    return order;
}

Matrix matrix_of(const ResultSet& result, const RenderOptions& options) {
    Matrix matrix;
    std::set<std::pair<std::pair<std::string, std::string>, std::string>> seen;
    for (const PairRow& pair : pair_rows(result, options)) {
        matrix.rows.push_back(pair.from);
        matrix.columns.push_back(pair.to);
        const std::pair cell{pair.from, pair.to};
        std::string& note = matrix.notes[cell];
        if (seen.insert({cell, pair.note}).second) {
            note += note.empty() ? "" : message(options.language, "list.separator");
            note += word_for(pair.note, options.language);
        }
    }
    matrix.rows = names_in_order(matrix.rows);
    matrix.columns = names_in_order(matrix.columns);
    return matrix;
}

std::string part_label(const ResultSet& result, std::string_view part,
                       const RenderOptions& options) {
    const auto key = result.chart->columns.find(std::string(part));
    const auto column =
        key == result.chart->columns.end() ? std::nullopt : result.column(key->second);
    return column ? visible_text(result.columns[*column].label(options.language)) : std::string();
}

} // namespace sijill::render
