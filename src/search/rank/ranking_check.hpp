#pragma once

#include "sijill/ranking.hpp"

namespace sijill::search {

/// Throws Error(bad_input), naming the field, where a value makes no sense. What passes keeps every
/// score finite and lets no part of one fall when a passage gets shorter, which the stop rule of
/// rank_passages() rests on.
void require_sensible(const RankingParameters& ranking);

} // namespace sijill::search
