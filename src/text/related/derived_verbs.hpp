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

/// Returns the stems of a verb of form V (tafaʿʿala), its noun (tafaʿʿul, tafʿīl) and its
/// participle (mutafaʿʿil) for the stem of any of them: «تأخر», «تأخير» and «متأخر»; none for a
/// stem of another shape. Wright, A Grammar of the Arabic Language, § 47.
[[nodiscard]] std::vector<DerivedStem> derived_from_fifth_form(Letters stem);

} // namespace sijill::text
