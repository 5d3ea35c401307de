#pragma once

#include "claims/claim.hpp"
#include "claims/rules/rule_book.hpp"

#include <vector>

namespace sijill::claims {

/// Leaves one of the claims of a kind with one cue, or with one subject and object: that with the
/// longest cue, and of these the first rule's; and none without an object beside one that has the
/// same subject and an object. `rules` are those of the claims, in the same order.
[[nodiscard]] std::vector<Claim> without_doubles(std::vector<Claim> claims,
                                                 const std::vector<const Rule*>& rules);

} // namespace sijill::claims
