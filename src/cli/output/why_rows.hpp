#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

namespace sijill::cli {

/// Why the hits are such, for people: for each hit, by its place on this page, which word met
/// which, alike matches once. A word's share stands beside its first match, so that the shares of a
/// hit add up to its score. All hits have their explanation.
[[nodiscard]] ResultSet why_rows(const PassageResult& result, Language language);

} // namespace sijill::cli
