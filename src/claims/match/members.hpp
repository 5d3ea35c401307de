#pragma once

#include "claims/phrases/noun_phrase.hpp"

#include <functional>
#include <vector>

namespace sijill::claims {

/// Returns the phrases that «و» joins to a phrase, as far as they suit: «"كورتانا"» and «"أليكسا"»
/// of «"سيري" من أبل و"كورتانا" من مايكروسوفت و"أليكسا"».
[[nodiscard]] std::vector<Phrase> members_behind(const Sentence& sentence, const Phrase& phrase,
                                                 const std::function<bool(const Phrase&)>& suits);

} // namespace sijill::claims
