#pragma once

#include "text/letters/letter_fold.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Letters that ICU folds: Latin with accents, presentation forms, all other scripts. ICU loads its
/// data when the first one is met.
namespace sijill::text {

/// Folds a letter with the marks behind it that NFKC may compose with it. One letter may become
/// many (U+FDFA is four words) or a separator.
///
/// Case is folded in full; accents are removed from Latin letters only. A mark without a letter
/// separates words unless it is Arabic.
[[nodiscard]] std::vector<FoldedLetter> fold_rare(std::u32string_view letters);

/// Whether NFKC may compose this code point with what stands before it.
[[nodiscard]] bool joins_previous(char32_t letter);

/// Whether it is one of U+2000 to U+206F or the replacement character, which need no ICU.
[[nodiscard]] constexpr bool is_plain_punctuation(char32_t letter) {
    return (letter >= 0x2000 && letter <= 0x206F) || letter == 0xFFFD;
}

/// Returns the NFKC of a word whose letters folding has joined: Hangul jamo, for example, form a
/// syllable once an invisible character between them is gone.
[[nodiscard]] std::string compose(std::string_view word);

} // namespace sijill::text
