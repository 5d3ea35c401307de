#pragma once

#include "claims/claim.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// Returns what a sentence seems to state, in the order of its cues, by the rules of
/// rules/*.toml. `tokens` are those of tokenize(sentence). `anchor` is the day of the source as a
/// day_number(), if it is known. `names` are the known names in the sentence, ascending, not
/// overlapping. Of more than text::kMostWordsOfSentence words only the first are read.
///
/// A claim is "certain" if and only if it has no hedge. A hedge of the sentence leaves only two
/// kinds of claims certain: those of rules that are certain whatever stands there, and those of the
/// kind said, which are as certain as that it was said. Thread-safe.
[[nodiscard]] std::vector<Claim> find_claims(std::string_view sentence,
                                             const std::vector<Token>& tokens,
                                             std::optional<int> anchor,
                                             const std::vector<KnownName>& names);

} // namespace sijill::claims
