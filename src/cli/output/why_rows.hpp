#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

namespace sijill::cli {

/// Returns why each hit is one, for people: by the number of the hit on this page, which word of
/// the question matched which of the text; equal matches once. The share of a word in the score
/// stands beside its first match, so that the shares of a hit add up to its score. All hits must
/// have been searched with an explanation.
[[nodiscard]] ResultSet why_rows(const PassageResult& result, Language language);

} // namespace sijill::cli
