#pragma once

#include <cstdint>
#include <vector>

namespace sijill::search {

/// An occurrence of one of a question's words in a passage.
struct WindowWord {
    std::int64_t position; ///< in words
    std::size_t word;      ///< index of its value
};

/// Returns the largest sum of the values of distinct words that stand at most `reach` positions
/// apart. `values` has the value of each word, none negative; `occurrences` may be in any order.
[[nodiscard]] double best_window(std::vector<WindowWord> occurrences,
                                 const std::vector<double>& values, std::int32_t reach);

} // namespace sijill::search
