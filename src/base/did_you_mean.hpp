#pragma once

#include "sijill/message.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// Returns up to `limit` candidates that differ from `word` by few slips of typing, the nearest
/// first. The distance is that of optimal string alignment (Damerau 1964, Levenshtein 1966) over
/// bytes; it is at most about a third of the longer one's length, and less than twice that of the
/// nearest candidate. Candidates at the same distance keep their order.
[[nodiscard]] std::vector<std::string> nearest_names(std::string_view word,
                                                     const std::vector<std::string>& candidates,
                                                     std::size_t limit = 3);

/// Returns the hint that offers them: "did you mean a, b or c?"; empty if none is near.
[[nodiscard]] Message did_you_mean(std::string_view word,
                                   const std::vector<std::string>& candidates);

/// Returns the same question about names that were found in another way; empty if there are none.
[[nodiscard]] Message did_you_mean(const std::vector<std::string>& names);

/// Returns the list "a, b or c" of one word or more.
[[nodiscard]] Message alternatives(const std::vector<std::string>& words);

} // namespace sijill
