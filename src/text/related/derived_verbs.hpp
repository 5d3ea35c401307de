#pragma once

#include "text/related/derived_words.hpp"

#include <vector>

namespace sijill::text {

/// From the imperfect («يعلن», «يقول») to the perfect and the verbal noun («أعلن», «إعلان»; «قال»).
/// `word` is read without conjunction and future sign; none where it has no person in front.
[[nodiscard]] std::vector<DerivedStem> derived_from_imperfect(Letters word);

/// From the perfect of a plain verb («قال», «دعت») to its imperfect and what nouns its root tells.
/// `word` is read as above.
[[nodiscard]] std::vector<DerivedStem> derived_from_perfect(Letters word);

/// From the perfect or the verbal noun of a derived form («أعلن», «إعلان», «مشاركة») to the other
/// and to the imperfect. `stem` is a stem of the word.
[[nodiscard]] std::vector<DerivedStem> derived_from_stem(Letters stem);

} // namespace sijill::text
