#pragma once

#include "claims/match/matcher.hpp"
#include "text/sentences/hedges.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// What the words around a cue make of a claim.
namespace sijill::claims {

/// Whether a sentence says that what it tells is not so: «وهذا ليس صحيحا».
[[nodiscard]] bool is_refuted(const Sentence& sentence, const RuleBook& book);

/// Returns the hedges of a sentence: those of text::find_hedges() and those of the rules,
/// ascending.
[[nodiscard]] std::vector<text::Hedge> all_hedges(const Sentence& sentence, const RuleBook& book);

/// Returns the hedge that leaves the least of a cue, or null if none holds for it.
[[nodiscard]] const text::Hedge* weakest_hedge(const Sentence& sentence, const Match& match,
                                               const std::vector<text::Hedge>& hedges);

/// 0 for "certain" up to 3 for "unknown".
[[nodiscard]] int weakness(std::string_view certainty);

} // namespace sijill::claims
