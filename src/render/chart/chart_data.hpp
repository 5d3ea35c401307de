#pragma once

#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The rows of a result as its chart reads them: the same for a picture and for a terminal. All
/// texts are visible_text. A row without what its kind of chart needs is left out, but for a bar
/// without a number, which says so.
namespace sijill::rendering {

/// One bar. Without `from` there is no number to draw.
struct BarRow {
    std::string label;
    std::optional<double> from; ///< known: at least so much
    std::optional<double> to;   ///< at most so much; equal to `from` where the chart has no `to`
    std::string figure;         ///< the number as people read it: «2», «2–5», «at least 2»
    std::string note;
};

/// An interval of days, as numbers of days since 1970-01-01, both ends in it.
struct TimelineRow {
    std::string lane;
    std::string label;
    std::string mark; ///< as the data has it; "" where the chart has no `mark`
    std::string dates;
    double first = 0;
    double last = 0;
};

/// Two names that stand against each other, or an arrow from one to the other.
struct PairRow {
    std::string from;
    std::string to;
    std::string note; ///< as the data has it
};

[[nodiscard]] std::vector<BarRow> bar_rows(const ResultSet& result, const RenderOptions& options);
[[nodiscard]] std::vector<TimelineRow> timeline_rows(const ResultSet& result,
                                                     const RenderOptions& options);

/// The least and the greatest number of all bars, and 0, where every bar begins.
struct NumberSpan {
    double least = 0;
    double greatest = 0;
};
[[nodiscard]] NumberSpan number_span(const std::vector<BarRow>& rows);

/// The first and the last day of all of them; both 0 where there is none.
struct DaySpan {
    double first = 0;
    double last = 0;
};
[[nodiscard]] DaySpan day_span(const std::vector<TimelineRow>& rows);

/// Of a matrix the parts x and y, of a graph from and to.
[[nodiscard]] std::vector<PairRow> pair_rows(const ResultSet& result, const RenderOptions& options);

/// The pairs of a matrix. A pair that comes more than once has all its notes, as words.
struct Matrix {
    std::vector<std::string> rows;
    std::vector<std::string> columns;
    std::map<std::pair<std::string, std::string>, std::string> notes; ///< by row and column
};
[[nodiscard]] Matrix matrix_of(const ResultSet& result, const RenderOptions& options);

/// The names in the order in which they first come.
[[nodiscard]] std::vector<std::string> names_in_order(const std::vector<std::string>& names);

/// The heading of the column that plays this part; "" where none does.
[[nodiscard]] std::string part_label(const ResultSet& result, std::string_view part,
                                     const RenderOptions& options);

} // namespace sijill::rendering
