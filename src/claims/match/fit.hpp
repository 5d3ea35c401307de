#pragma once

#include "claims/match/matcher.hpp"

#include <cstdint>

namespace sijill::claims {

/// How a phrase suits a role.
enum class Fit : std::uint8_t {
    good,
    poor,  ///< another one would be better
    never, ///< there is no claim with it
};

/// Returns Fit::good for a phrase with a word of the sets that are asked for, and Fit::never where
/// its first words have one of those that are ruled out.
[[nodiscard]] Fit fit(const Sentence& sentence, const Phrase& phrase, const RoleDemand& demand);

} // namespace sijill::claims
