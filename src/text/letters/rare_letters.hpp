#pragma once

#include "text/letters/letter_fold.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Letters outside the table: Latin with accents, presentation forms, every other script. ICU folds
/// them; its data is loaded when the first one is met.
namespace sijill::text {

/// What becomes of letters that normalization (NFKC) may melt together: a letter and the marks that
/// follow it. One letter may become many (U+FDFA is four words) or a separator.
///
/// Case folds in full; accents fall away from Latin letters alone. A mark stands for itself and
/// separates words unless it is Arabic.
[[nodiscard]] std::vector<FoldedLetter> fold_rare(std::u32string_view letters);

/// Whether NFKC may melt this code point into what stands before it.
[[nodiscard]] bool joins_previous(char32_t letter);

/// Whether a code point of U+2000..U+206F or the replacement character: these fold without ICU.
[[nodiscard]] constexpr bool is_plain_punctuation(char32_t letter) {
    return (letter >= 0x2000 && letter <= 0x206F) || letter == 0xFFFD;
}

/// NFKC of a word that folding has put together anew: jamo that an invisible character kept apart
/// form a syllable once it is gone.
[[nodiscard]] std::string compose(std::string_view word);

} // namespace sijill::text
