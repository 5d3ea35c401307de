#pragma once

#include "claims/match/matcher.hpp"
#include "text/times/times.hpp"

#include <vector>

namespace sijill::claims {

/// Returns the time of a claim of a kind: the nearest to its cue in its clause, rather behind it
/// than before; null if none is. What is put off has only the time that it is put off to («إلى
/// مارس»), and a plan not the one at which it was told of («أعلنت أمس»).
[[nodiscard]] const text::TimeExpression* time_of(const Sentence& sentence, const Match& match,
                                                  Kind kind,
                                                  const std::vector<text::TimeExpression>& times);

} // namespace sijill::claims
