#pragma once

#include "text/related/derived_words.hpp"

#include <vector>

namespace sijill::text {

/// Returns the plurals and singulars of a noun by patterns that stems() do not have: of doubled
/// roots («أسرار», «سر»), like أفعلة and أفعلاء («أرغفة», «رغيف»; «أغنياء», «غني»), like فعلان
/// («نيران», «نار»). Wright, §§ 304-309. `word` is a reading of a word, or a stem of it.
[[nodiscard]] std::vector<DerivedStem> derived_plurals(Letters word);

} // namespace sijill::text
