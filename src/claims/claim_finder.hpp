#pragma once

#include "claims/claim.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// Returns what a sentence seems to state, in the order of its cues, by the rules of
/// rules/*.toml. `tokens` are those of tokenize(sentence). `anchor` is the day of the source as a
/// day_number(), if it is known. `names` are the known names in the sentence, ascending, not
/// overlapping. No claim over a hedge is "certain". Thread-safe.
[[nodiscard]] std::vector<Claim> find_claims(std::string_view sentence,
                                             const std::vector<Token>& tokens,
                                             std::optional<int> anchor,
                                             const std::vector<KnownName>& names);

} // namespace sijill::claims
