#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rows of a result as its chart shows them, the same in a picture and on a terminal. All texts
/// are made by visible_text(). A row that lacks what its kind of chart needs is left out, except
/// that a bar without a number says so.
namespace sijill::render {

/// One bar. Without `from` there is no number to draw.
struct BarRow {
    std::string label;
    std::optional<double> from; ///< the least that the number can be
    std::optional<double> to;   ///< the most; equal to `from` where the chart has no part `to`
    std::string figure;         ///< the number in words: «2», «2–5», «at least 2»
    std::string note;
};

/// An interval of days, in days since 1970-01-01; both ends belong to it.
struct TimelineRow {
    std::string lane;
    std::string label;
    std::string mark; ///< the code in the data; "" where the chart has no part `mark`
    std::string dates;
    double first = 0;
    double last = 0;
};

/// A cell of a matrix by its two names, or an arrow from one name to the other.
struct PairRow {
    std::string from;
    std::string to;
    std::string note; ///< the code in the data
};

[[nodiscard]] std::vector<BarRow> bar_rows(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::vector<TimelineRow> timeline_rows(const ResultSet& result,
                                                     const RenderOptions& options);

/// The least and the greatest of all numbers of bars and 0, where every bar begins.
struct NumberSpan {
    double least = 0;
    double greatest = 0;
};
[[nodiscard]] NumberSpan number_span(const std::vector<BarRow>& rows);

/// The first and the last day of all rows; both 0 where there are no rows.
struct DaySpan {
    double first = 0;
    double last = 0;
};
[[nodiscard]] DaySpan day_span(const std::vector<TimelineRow>& rows);

/// Returns the parts x and y of a matrix, or from and to of a graph.
[[nodiscard]] std::vector<PairRow> pair_rows(const ResultSet& result, const RenderOptions& options);

/// The pairs of a matrix. A pair that comes more than once has all its notes, as words.
struct Matrix {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::map<std::pair<std::string, std::string>, std::string> notes; ///< by row and column
};
[[nodiscard]] Matrix matrix_of(const ResultSet& result, const RenderOptions& options);

/// Returns each name once, in the order in which they first come.
[[nodiscard]] std::vector<std::string> names_in_order(const std::vector<std::string>& names);

/// Returns the heading of the column that plays a part; "" where none does.
[[nodiscard]] std::string part_label(const ResultSet& result, std::string_view part,
                                     const RenderOptions& options);

} // namespace sijill::render
