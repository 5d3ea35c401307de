#pragma once

#include "ask/rows/facts.hpp"
#include "text/times/times.hpp"

#include <vector>

namespace sijill::ask {

/// How the time of a statement stands to the times that a question names.
enum class TimeFit {
    unknown, ///< the statement has no day, or the question names no time
    apart,   ///< it lies outside all of them
    openly,  ///< only its open end reaches into one of them: it may lie anywhere
    partly,  ///< it may lie in one of them, or beside it
    within,  ///< it lies in one of them
};

/// Compares the time of a statement with those of a question. An end without a day is open: it
/// reaches back, or ahead, for ever.
[[nodiscard]] TimeFit time_fit(const Fact& fact, const std::vector<text::TimeExpression>& times);

/// The same of the statement of a row that fits best: what is late has a plan beside its release.
[[nodiscard]] TimeFit time_fit(const Row& row, const std::vector<text::TimeExpression>& times);

/// Whether a row of lateness, whose statements are the plan and what came of it, may be late at one
/// of some times: behind the plan, and not behind the release.
[[nodiscard]] bool may_be_late_in(const Row& row, const std::vector<text::TimeExpression>& times);

/// Whether a statement was said, as far as is known, in one of the times that a question names.
[[nodiscard]] bool may_be_said_in(const Fact& fact, const std::vector<text::TimeExpression>& times);

/// Whether a denied release leaves open what the question asks: it came out by no day up to that of
/// the statement, and the question asks of a later one.
[[nodiscard]] bool asks_behind_denial(const Fact& fact,
                                      const std::vector<text::TimeExpression>& times);

} // namespace sijill::ask
