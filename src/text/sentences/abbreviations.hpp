#pragma once

#include "sijill/analyzer.hpp"

#include <string_view>
#include <vector>

namespace sijill::text {

/// Whether the full stop at the end of `before` belongs to an abbreviation or to the number before
/// it, so that the sentence goes on with `after`: «د. أحمد», «50 ر.س. في اليوم», «آي. بي. إم.»,
/// `U.S.`, `J. Smith`. `before` is the sentence so far, without white space at its end;
/// `next_words` are those of `after`, at least one. docs/text-rules.md#sentences has the rules with
/// their costs.
[[nodiscard]] bool is_inside_abbreviation(std::string_view before, std::string_view after,
                                          const std::vector<Token>& next_words);

} // namespace sijill::text
