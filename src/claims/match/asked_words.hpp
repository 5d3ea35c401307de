#pragma once

#include "claims/phrases/sentence.hpp"
#include "claims/rules/pattern.hpp"

/// Whether a word is one that an element of a pattern asks for.
namespace sijill::claims {

/// Returns the reading by which a word is one of a set that an element asks for, or null. Lives as
/// long as the sentence.
[[nodiscard]] const Reading* reading_for(const Sentence& sentence, const Element& element,
                                         std::size_t index, bool may_have_conjunction);

/// Whether a word is what an element asks for, by a set or by a class of words.
[[nodiscard]] bool is_asked_for(const Sentence& sentence, const Element& element, std::size_t index,
                                bool may_have_conjunction);

/// Whether a preposition, 'b', 'l' or 'k', may be written to a word.
[[nodiscard]] bool has_preposition(const Sentence& sentence, std::size_t index, char preposition);

} // namespace sijill::claims
