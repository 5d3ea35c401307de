#pragma once

#include "claims/match/fit.hpp"

#include <functional>
#include <optional>
#include <vector>

namespace sijill::claims {

/// Returns the first phrase that a finder finds and that is good or rules the claim out; else the
/// first that one finds; or nothing.
[[nodiscard]] std::optional<Phrase> find_role(const Sentence& sentence, const Match& match,
                                              const std::vector<FinderStep>& finders,
                                              const std::function<Fit(const Phrase&)>& fit);

} // namespace sijill::claims
