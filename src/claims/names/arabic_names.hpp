#pragma once

#include "claims/names/name_candidate.hpp"
#include "claims/names/name_words.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace sijill::claims {

struct ArabicNames {
    std::vector<NameCandidate> names; ///< in no order; some may overlap
    /// Pairs of names that are two spellings of one, by their first words: «ميسترال (Mistral)».
    std::vector<std::pair<std::size_t, std::size_t>> same;
};

/// Returns the names in Arabic letters that stand behind a noun of a kind, beside a title, behind a
/// verb of saying, in brackets behind another name, or begin with a given name.
[[nodiscard]] ArabicNames find_arabic_names(const NameWords& words);

} // namespace sijill::claims
