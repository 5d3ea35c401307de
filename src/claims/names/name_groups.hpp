#pragma once

#include "claims/names/name_candidate.hpp"
#include "claims/names/name_words.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::claims {

/// Candidates that are spellings of one name.
struct NameGroup {
    std::string_view kind;                           ///< the one that most speaks for
    std::vector<std::vector<std::string>> spellings; ///< folded words, each spelling once
};

/// Returns the candidates in groups, those in pairs of `same` (by their first words) together, in
/// the order in which they come first. The last name of a person is a spelling of the whole name.
/// A group whose kind nothing speaks for is an organization.
[[nodiscard]] std::vector<NameGroup>
group_names(const NameWords& words, const std::vector<NameCandidate>& names,
            const std::vector<std::pair<std::size_t, std::size_t>>& same);

} // namespace sijill::claims
