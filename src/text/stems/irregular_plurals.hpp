#pragma once

#include "text/stems/affixes.hpp"

#include <vector>

namespace sijill::text {

/// Returns the stems of the singulars whose irregular plural `word` is, in the order of
/// data/irregular_plurals.inc; none if it is no such plural. The views are into a static table.
/// docs/text-rules.md#irregular-plural.
[[nodiscard]] std::vector<Letters> irregular_singulars(Letters word);

} // namespace sijill::text
