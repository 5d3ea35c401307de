#pragma once

#include "claims/claim.hpp"
#include "claims/phrases/sentence.hpp"
#include "text/sayings/sayings.hpp"

#include <vector>

/// What a sentence says that somebody says.
namespace sijill::claims {

/// Gives each claim whose cue is among the words of a saying, or has its verb («طالب بتأجيل»), the
/// speaker of that saying; of several, of the innermost that has one.
void add_speakers(std::vector<Claim>& claims, const std::vector<text::Saying>& sayings);

/// Returns a claim of the kind said for each saying of a clause in whose words no claim of its kind
/// alone is yet and no other saying begins: the words are its object, and what they are about its
/// subject.
[[nodiscard]] std::vector<Claim> said_claims(const Sentence& sentence,
                                             const std::vector<text::Saying>& sayings,
                                             const std::vector<Claim>& claims);

} // namespace sijill::claims
