#pragma once

#include "claims/claim.hpp"
#include "claims/phrases/sentence.hpp"
#include "text/sayings/sayings.hpp"

#include <vector>

/// What a sentence says that somebody says.
namespace sijill::claims {

/// Returns what a sentence says that somebody says, known persons and organizations among others.
[[nodiscard]] std::vector<text::Saying> sayings_of(const Sentence& sentence,
                                                   const std::vector<KnownName>& names);

/// Gives each claim whose cue is among the words of a saying, or has its verb («طالب بتأجيل»,
/// «يتوقع أن»), the speaker of that saying; of several, of the innermost that has one.
void add_speakers(std::vector<Claim>& claims, const std::vector<text::Saying>& sayings);

/// Returns a claim of the kind said for each saying of a clause in whose words no claim of its kind
/// alone is yet and no other saying begins: the words are its object, and what they are about its
/// subject. It is denied where the verb denies the words («نفى أن»).
[[nodiscard]] std::vector<Claim> said_claims(const Sentence& sentence,
                                             const std::vector<text::Saying>& sayings,
                                             const std::vector<Claim>& claims);

} // namespace sijill::claims
