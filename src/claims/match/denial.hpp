#pragma once

#include "claims/match/matcher.hpp"

/// What takes the truth from what a cue says.
namespace sijill::claims {

/// Whether a claim of a kind is denied before its cue, in its clause: by a negation right before it
/// («لم», «عدم», at the beginning of a sentence «ما»), by «ليس», «لم يعد» or «لم يسبق» in front of
/// who does it, by «لا … ولا», by «نفى», or by «توقف عن». What stands aside between two commas is
/// gone over: «لم، بحسب الشركة، تؤجل».
[[nodiscard]] bool is_denied(const Sentence& sentence, const Match& match, Kind kind);

/// Whether nothing is said of the truth: behind «إذا», «هل» or «كاد» in its clause, in a question,
/// and where it is refused, or not confirmed.
[[nodiscard]] bool is_left_open(const Sentence& sentence, const Match& match);

} // namespace sijill::claims
