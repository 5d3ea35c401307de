#pragma once

#include "text/stems/stem.hpp"

#include <cstdint>
#include <span>
#include <string>

/// Words whose first or last letters look like an affix and are none. The stems cut these letters
/// off as well, since they read without a dictionary; related.hpp then asks here.
/// docs/text-rules.md#related-words.
namespace sijill::text {

/// What a lexeme is known for.
enum class Trait : std::uint8_t {
    radical_beginning, ///< the first letter is of the root, or of a verbal noun's pattern
    radical_ending,    ///< the last letters are of the word
    ten,               ///< a numeral whose plural ending makes a ten of it
    feminine,          ///< another word without its teh marbuta
};

struct Lexeme {
    std::u32string key; ///< folded, without a teh marbuta and without the ending of tens
    Trait trait;
};

/// The lexeme that one of the readings of a word is a form of, the first reading first; null where
/// none is. Points into a static table. Thread-safe.
[[nodiscard]] const Lexeme* lexeme_of(std::span<const Base> readings);

/// Whether `stem` has lost letters that belong to the lexeme.
[[nodiscard]] bool cuts(const Lexeme& lexeme, Letters stem);

} // namespace sijill::text
