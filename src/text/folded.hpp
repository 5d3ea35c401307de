#pragma once

#include "text/affixes.hpp"
#include "text/letter_fold.hpp"

#include <string>

namespace sijill::text {

/// A word of a table as it stands in the index: each letter folded. The word has no marks.
[[nodiscard]] inline std::u32string folded(Letters word) {
    std::u32string letters;
    for (const char32_t letter : word) {
        letters += fold_letter(letter);
    }
    return letters;
}

} // namespace sijill::text
