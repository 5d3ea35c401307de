#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <vector>

namespace sijill::text {

/// Returns the word behind the «أن» of words that join a clause to a sentence and begin at a word:
/// «بعد أن», «رغم أن», «على الرغم من أن», «إلا أن»; or `first`, if none do. What follows them is
/// not what the verb before them says.
[[nodiscard]] std::size_t behind_joining_words(const std::vector<Token>& tokens, std::size_t first);

} // namespace sijill::text
