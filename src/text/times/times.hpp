#pragma once

#include "sijill/analyzer.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sijill::text {

/// An expression of time in a text, and the days that it stands for. Days are those of
/// sijill::day_number(); docs/model.md#time has the conventions.
struct TimeExpression {
    TextSpan span; ///< the smallest stretch that carries the time, without clitics before it
    std::optional<int> earliest; ///< the first day; none: open, or `known` is false
    std::optional<int> latest;   ///< the last day, itself included; none: open, or `known` is false
    std::string_view precision;  ///< the unit that is named: day, week, month, quarter, season,
                                 ///< half, year or decade
    std::string_view modifier;   ///< start, mid, end, approx, before, after or by; empty: none
    std::string_view calendar;   ///< gregorian or hijri
    bool inferred = false;       ///< whether an end comes from the day of the source
    /// Whether the interval is known. It is not where it depends on the day of the source, and
    /// none was given.
    bool known = true;
};

/// Returns the expressions of time in a text, ascending, not overlapping. `tokens` are those of
/// tokenize(text). `anchor` is the day of the source, as a day_number(); without one, expressions
/// that need it are returned with `known` false. Thread-safe.
[[nodiscard]] std::vector<TimeExpression>
find_times(std::string_view text, const std::vector<Token>& tokens, std::optional<int> anchor);

} // namespace sijill::text
