#pragma once

#include "claims/match/matcher.hpp"

/// What leaves open whether it is so as a cue says.
namespace sijill::claims {

/// Whether nothing is said of the truth of a cue of a kind: behind «إذا», «هل» or «كاد» in its
/// clause, in a question, and where it is refused («رفض», «تجنب»), prevented («منع»), doubted («شكك
/// في»), unlikely («من غير المرجح أن»), done otherwise («بدلا من»), not meant («لا تنوي») or not
/// confirmed.
[[nodiscard]] bool is_left_open(const Sentence& sentence, const Match& match, Kind kind);

} // namespace sijill::claims
