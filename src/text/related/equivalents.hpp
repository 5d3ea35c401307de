#pragma once

#include "text/stems/affixes.hpp"

#include <string>
#include <vector>

namespace sijill::text {

/// What stands for a word in another script or spelling, as stems: the digits of a numeral, a name
/// in Latin letters and the ways in which Arabs write it (data/equivalents.inc). `stem` is a stem
/// of the word. Points into a static table. Thread-safe. docs/text-rules.md#equivalents.
[[nodiscard]] std::vector<Letters> equivalents_of(Letters stem);

} // namespace sijill::text
