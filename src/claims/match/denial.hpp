#pragma once

#include "claims/match/matcher.hpp"

#include <cstddef>
#include <optional>

/// What denies what a cue says.
namespace sijill::claims {

/// Returns the word that denies a claim of a kind before its cue, in its clause; nothing if none
/// does: a negation right before it («لم», «عدم», at the beginning of a sentence «ما»), «ليس», «لم
/// يعد» or «لم يسبق» in front of who does it, «لا … ولا», «نفى», or «توقف عن». What stands aside
/// between two commas is gone over: «لم، بحسب الشركة، تؤجل».
[[nodiscard]] std::optional<std::size_t> denial_of(const Sentence& sentence, const Match& match,
                                                   Kind kind);

} // namespace sijill::claims
