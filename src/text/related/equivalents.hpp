#pragma once

#include "text/stems/affixes.hpp"

#include <string>
#include <vector>

namespace sijill::text {

/// Returns the stems of other writings of a word: the digits of a numeral, a name in Latin letters
/// and its Arabic spellings (data/equivalents.inc). `stem` is a stem of the word. Points into a
/// static table. Thread-safe. docs/text-rules.md#equivalents.
[[nodiscard]] std::vector<Letters> equivalents_of(Letters stem);

} // namespace sijill::text
