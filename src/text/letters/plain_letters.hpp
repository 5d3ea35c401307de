#pragma once

#include "text/letters/eight_letters.hpp"
#include "text/letters/letter_table.hpp"

/// The letters of plain words, as most words of Arabic prose are: where no mark stands behind it, a
/// plain letter is one more letter of its word, and always folds to the same. A teh marbuta is no
/// plain letter, since a word may be cut behind it.
namespace sijill::text {

/// Whether the entry's letter is a plain one. Not for those of the alphabet that marks may change.
[[nodiscard]] constexpr bool is_plain(const TableEntry& entry) {
    return entry.folded.kind == LetterKind::arabic && entry.context == LetterContext::none;
}

/// The Arabic alphabet with its hamzas: the plain letters without those of other languages, and the
/// teh marbuta.
inline constexpr CodePointRange kAlphabet[] = {{kHamza, 0x063A}, {kFeh, kYeh}};

/// Returns which letters are plain ones of the alphabet.
[[nodiscard]] inline EightLetters are_of_alphabet(EightLetters letters) {
    EightLetters answers{};
    for (const auto [first, last] : kAlphabet) {
        answers |= are_between(letters, first, last);
    }
    return answers & ~are(letters, kTehMarbuta);
}

struct ChangedLetter {
    std::uint16_t letter = 0;
    std::uint16_t change = 0; ///< the bits by which it differs from what it folds to
};

inline constexpr std::array kChangedLetters = [] {
    std::array<ChangedLetter, 7> changed{}; // آ أ ؤ إ ئ ة ى
    std::size_t count = 0;
    for (const auto [first, last] : kAlphabet) {
        for (char32_t letter = first; letter <= last; ++letter) {
            const int change = as_element(letter) ^ as_element(fold_letter(letter));
            if (change != 0) {
                changed.at(count++) = {as_element(letter), static_cast<std::uint16_t>(change)};
            }
        }
    }
    return changed;
}();

/// Returns what letters of the alphabet fold to; any others stay as they are.
[[nodiscard]] inline EightLetters fold_alphabet(EightLetters letters) {
    EightLetters folded = letters;
    for (const auto [letter, change] : kChangedLetters) {
        folded ^= EightLetters(letters == letter) & change;
    }
    return folded;
}

} // namespace sijill::text
