#pragma once

#include "claims/phrases/sentence.hpp"

#include <cstddef>
#include <optional>

namespace sijill::claims {

/// Words in a row that name one thing.
struct Phrase {
    std::size_t first = 0;
    std::size_t last = 0;     ///< itself included
    std::size_t skipped = 0;  ///< letters of the first word that are not of it: «و», «ب»
    bool ends_at_cue = false; ///< found from its end on: its last noun may be what matters
    /// The last word of a name in quotation marks, if words follow that tell more of it: «من شركة
    /// الواحة».
    std::optional<std::size_t> name_end = {};
};

/// Returns the noun phrase that begins at a word, or nothing if none does. Nouns in a row are one
/// phrase up to the first that is definite; then only what agrees with it belongs to it, and what
/// «من» and «في» add. `has_preposition`: «بـ» or «لـ» on the first word is cut off.
///
/// Cost: without a dictionary a perfect looks like a noun, so that a phrase may go over one.
[[nodiscard]] std::optional<Phrase> phrase_from(const Sentence& sentence, std::size_t first,
                                                bool has_preposition = false);

/// Returns the noun phrase that ends before a word, or nothing if none does.
[[nodiscard]] std::optional<Phrase> phrase_before(const Sentence& sentence, std::size_t end);

/// Returns the words from a word to the end of its clause, or nothing.
[[nodiscard]] std::optional<Phrase> clause_from(const Sentence& sentence, std::size_t first);

/// Returns the words of the clause that ends before a word, or nothing.
[[nodiscard]] std::optional<Phrase> clause_before(const Sentence& sentence, std::size_t end);

/// Returns a number with what it counts: «3 مليارات دولار», «نحو مليون ونصف مليون يورو».
[[nodiscard]] std::optional<Phrase> amount_from(const Sentence& sentence, std::size_t first);

/// Returns the span of a phrase, with both marks of a quotation or none; up to its name_end.
[[nodiscard]] TextSpan span_of(const Sentence& sentence, const Phrase& phrase);

} // namespace sijill::claims
