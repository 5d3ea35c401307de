#pragma once

#include "search/query_plan.hpp"
#include "sijill/analyzer.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace sijill::search {

/// The stretches of a passage's text that the plan's words and phrases stand on, ascending, marks
/// and all. A word that is only asked for within a phrase is shown where the phrase stands.
[[nodiscard]] std::vector<TextSpan> highlight(const QueryPlan& plan, std::int64_t passage,
                                              std::string_view text);

} // namespace sijill::search
