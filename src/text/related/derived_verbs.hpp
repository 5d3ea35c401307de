#pragma once

#include "text/related/derived_words.hpp"

#include <vector>

namespace sijill::text {

/// Returns the perfects and verbal nouns of an imperfect: «أعلن» and «إعلان» of «يعلن», «قال» of
/// «يقول». `word` is a word without conjunction and future sign; none if no person stands in front.
[[nodiscard]] std::vector<DerivedStem> derived_from_imperfect(Letters word);

/// Returns the imperfect and the nouns of a verb of form I in the perfect, if it is weak or
/// doubled: of «قال», «وصل», «مر». `word` is as above.
[[nodiscard]] std::vector<DerivedStem> derived_from_perfect(Letters word);

/// Returns, for the perfect or the verbal noun of a derived form («أعلن», «إعلان», «مشاركة»), the
/// other of the two and the imperfect. `stem` is a stem of the word.
[[nodiscard]] std::vector<DerivedStem> derived_from_stem(Letters stem);

} // namespace sijill::text
