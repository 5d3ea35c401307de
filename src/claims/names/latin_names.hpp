#pragma once

#include "claims/names/name_candidate.hpp"
#include "claims/names/name_words.hpp"

#include <cstddef>
#include <vector>

namespace sijill::claims {

/// Returns where the Latin words and numbers end that belong to the Latin word at `first`:
/// «Claude 3.5 Opus», «GPT-4o», but not the year behind a name.
[[nodiscard]] std::size_t end_of_latin_name(const NameWords& words, std::size_t first);

/// Whether the number at `index` belongs to the name before it: no year, amount or part of a date.
[[nodiscard]] bool is_number_of_name(const NameWords& words, std::size_t index);

/// Returns the names in Latin letters, ascending, not overlapping. No candidates are units, terms
/// (latin_terms.inc), quotations in another language, addresses or known names.
[[nodiscard]] std::vector<NameCandidate> find_latin_names(const NameWords& words);

} // namespace sijill::claims
