#pragma once

#include "text/stems/affixes.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Plurals that change the inside of the word. docs/text-rules.md#broken-plural.
///
/// A form is written in this alphabet, one sign a letter:
///   A W Y H M   alef, waw, yeh, hamza, meem
///   v V         waw or yeh; waw, yeh or alef
///   1 2 3 4     any strong letter (neither alef nor waw nor yeh)
///   *           any strong letter but hamza
///   a b c       any letter
///   n           any letter but meem
/// In a stem a sign means the letter that it stood for in the form; '#' begins a key of four
/// consonants, which is like no word.
namespace sijill::text {

struct BrokenPlural {
    std::string_view form;
    std::string_view stems[2]; ///< the second may be empty
};

inline constexpr BrokenPlural kBrokenPlurals[] = {
#include "text/data/broken_plurals.inc"
};

/// Begins a key of four in the index. No word does, since words never mix digits and Arabic.
inline constexpr char32_t kKeyOfFour = U'4';

[[nodiscard]] constexpr bool is_key_of_four(Letters stem) {
    return stem.size() > 1 && stem[0] == kKeyOfFour && stem[1] >= kArabicBlock;
}

/// Returns the stems that a word shares with its broken plural or its singular, in the order of the
/// table.
[[nodiscard]] std::vector<std::u32string> broken_plural_stems(Letters word);

} // namespace sijill::text
