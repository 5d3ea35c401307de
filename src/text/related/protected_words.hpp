#pragma once

#include "text/stems/stem.hpp"

#include <cstdint>
#include <span>
#include <string>

/// Words whose first or last letters look like an affix and are none. stems() take these letters
/// off as well, since they have no dictionary; related.hpp then asks here.
/// docs/text-rules.md#related-words.
namespace sijill::text {

/// Which letters of a protected word look like an affix.
enum class Trait : std::uint8_t {
    radical_beginning, ///< the first letter, which is of the root or of a verbal noun's pattern
    radical_ending,    ///< the last letters
    ten,               ///< the plural ending that makes a ten of a numeral («ثلاثون»)
    feminine,          ///< the teh marbuta, without which it is another word
};

struct ProtectedWord {
    std::u32string key; ///< folded, without a teh marbuta and without the ending of tens
    Trait trait;
};

/// Returns the protected word of which one of the readings of a word is a form, for the first
/// reading that has one; null if none has. Points into a static table. Thread-safe.
[[nodiscard]] const ProtectedWord* find_protected_word(std::span<const Base> readings);

/// Whether `stem`, a stem of a form of the protected word, lacks letters that belong to that word.
[[nodiscard]] bool has_lost_letters(const ProtectedWord& known, Letters stem);

} // namespace sijill::text
