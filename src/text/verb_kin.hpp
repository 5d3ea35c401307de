#pragma once

#include "text/kin.hpp"

#include <vector>

namespace sijill::text {

/// From the imperfect («يعلن», «يقول») to the perfect and the verbal noun («أعلن», «إعلان»; «قال»).
/// `word` is read without conjunction and future sign; none where it has no person in front.
[[nodiscard]] std::vector<KinLetters> kin_of_imperfect(Letters word);

/// From a perfect or a verbal noun to the other and to the imperfect. `stem` is a stem of the word.
[[nodiscard]] std::vector<KinLetters> kin_of_verb(Letters stem);

} // namespace sijill::text
