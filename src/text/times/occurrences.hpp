#pragma once

#include "text/times/anchoring.hpp"

#include <vector>

namespace sijill::text {

/// Returns the occurrence that is meant of something that comes again, of which `occurrences` are
/// those around the anchor, ascending. «الماضي» is the last that is over before the anchor,
/// «المقبل» the first that begins after it, «الجاري» the nearest. Without such a word it is the
/// nearest, but a verb in the past makes what is ahead seem further, and one in the future what
/// lies back. Nothing if there is none.
[[nodiscard]] std::optional<Days> chosen_occurrence(const std::vector<Days>& occurrences,
                                                    std::optional<Deixis> deixis,
                                                    const Anchor& anchor);

/// Returns the day of the week that is meant: by its word, or within the six days before the anchor
/// and the anchor, or within those after it if the verb is in the future.
[[nodiscard]] int chosen_weekday(int weekday, std::optional<Deixis> deixis, const Anchor& anchor);

} // namespace sijill::text
