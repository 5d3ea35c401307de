#pragma once

#include "claims/match/matcher.hpp"

#include <optional>
#include <vector>

namespace sijill::claims {

/// Returns the phrase that the first finder that finds one returns, or nothing.
[[nodiscard]] std::optional<Phrase> find_role(const Sentence& sentence, const Match& match,
                                              const std::vector<FinderStep>& finders);

} // namespace sijill::claims
