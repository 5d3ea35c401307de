#pragma once

#include "sijill/ranking.hpp"

namespace sijill::search {

/// Throws Error(bad_input), naming the field, if a value is out of its range. Values within the
/// ranges keep every score finite, and no part of a score falls when a passage gets shorter:
/// rank_passages() relies on that.
void require_sensible(const RankingParameters& ranking);

} // namespace sijill::search
