#pragma once

#include "claims/match/matcher.hpp"

/// What denies what a cue says.
namespace sijill::claims {

/// Whether a claim of a kind is denied before its cue, in its clause: by a negation right before it
/// («لم», «عدم», at the beginning of a sentence «ما»), by «ليس», «لم يعد» or «لم يسبق» in front of
/// who does it, by «لا … ولا», by «نفى», or by «توقف عن». What stands aside between two commas is
/// gone over: «لم، بحسب الشركة، تؤجل».
[[nodiscard]] bool is_denied(const Sentence& sentence, const Match& match, Kind kind);

} // namespace sijill::claims
