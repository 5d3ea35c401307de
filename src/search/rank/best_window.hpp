#pragma once

#include <cstdint>
#include <vector>

namespace sijill::search {

/// An occurrence of one of a question's words in a passage.
struct WindowWord {
    std::int32_t position;
    std::size_t word;
};

/// The largest sum of the values of distinct words that stand no more than `reach` positions apart;
/// `values` by word, none negative. The occurrences come in any order.
[[nodiscard]] double best_window(std::vector<WindowWord> occurrences,
                                 const std::vector<double>& values, std::int32_t reach);

} // namespace sijill::search
