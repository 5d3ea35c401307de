#pragma once

#include "claims/names/name_groups.hpp"
#include "claims/names/name_words.hpp"
#include "sijill/analyzer.hpp"

#include <vector>

namespace sijill::claims {

/// Returns for each group where the text has one of its spellings, without clitics; in order.
/// Where names begin with the same word, the longest is taken. A name without a number is not seen
/// where one follows: «Grok» is not in «Grok 2». The last name of a person counts for the first
/// group with it.
[[nodiscard]] std::vector<std::vector<TextSpan>> find_places(const NameWords& words,
                                                             const std::vector<NameGroup>& groups);

} // namespace sijill::claims
