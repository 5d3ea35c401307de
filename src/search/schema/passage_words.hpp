#pragma once

#include <cstddef>
#include <string_view>

namespace sijill::search {

/// Calls `visit(word)` for each of a passage's folded words, which one space separates.
template <class Visit>
void for_each_word(std::string_view words, Visit visit) {
    while (!words.empty()) {
        const std::size_t end = words.find(' ');
        if (end != 0) {
            visit(words.substr(0, end));
        }
        words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    }
}

} // namespace sijill::search
