#pragma once

#include "ask/names/named.hpp"
#include "base/ascii.hpp"

#include <string_view>
#include <vector>

namespace sijill::ask {

[[nodiscard]] inline bool is_number(std::string_view word) {
    return is_ascii_digit(word.front());
}

/// Finds proper names of a base with slips of typing, in the other script, written together, or in
/// part, among the tokens that are `free` to be one. Of the names at one place the nearest is
/// taken, and all that are about as near.
[[nodiscard]] std::vector<Named> find_loose_names(KnowledgeBase& base, const AskQueries& queries,
                                                  const std::vector<Token>& tokens,
                                                  const std::vector<bool>& free);

} // namespace sijill::ask
