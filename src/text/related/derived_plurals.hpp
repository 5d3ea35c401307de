#pragma once

#include "text/related/derived_words.hpp"

#include <string_view>
#include <vector>

/// Plurals and singulars by patterns that stems() do not have (data/derived_plurals.inc). A form is
/// written in this alphabet, one sign a letter:
///   A W Y H M N T E   alef, waw, yeh, hamza, meem, noon, teh, heh
///   a b c             any letter but alef; the same sign is the same letter
namespace sijill::text {

struct DerivedPlural {
    std::string_view plural;
    std::string_view singular;
};

inline constexpr DerivedPlural kDerivedPlurals[] = {
#include "text/data/derived_plurals.inc"
};

/// Returns the plurals and singulars of a noun by these patterns: «أسرار» for «سر», «رغيف» for
/// «أرغفة». Wright, A Grammar of the Arabic Language, §§ 304-309. `word` is a reading of a word, or
/// a stem of it.
[[nodiscard]] std::vector<DerivedStem> derived_plurals(Letters word);

} // namespace sijill::text
