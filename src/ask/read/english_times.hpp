#pragma once

#include "text/times/times.hpp"

#include <string_view>
#include <vector>

namespace sijill::ask {

/// Returns the expressions of time in the English words of a question, ascending, not overlapping:
/// "in 2024", "before 3 May 2025", "from May to June 2025", and those whose days cannot be told,
/// which are not `known`: "last year", "in May", "2024" where it may be part of a name. `tokens`
/// are those of tokenize(question). The days of a part of a year are those of find_times().
[[nodiscard]] std::vector<text::TimeExpression>
find_english_times(std::string_view question, const std::vector<Token>& tokens);

} // namespace sijill::ask
