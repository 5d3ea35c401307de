#pragma once

#include "claims/phrases/noun_phrase.hpp"
#include "claims/rules/pattern.hpp"

#include <cstddef>
#include <optional>

/// The phrases that the slots of a pattern take.
namespace sijill::claims {

/// Returns the phrase that a slot takes from a word on, or nothing.
[[nodiscard]] std::optional<Phrase> slot_from(const Sentence& sentence, const Element& element,
                                              std::size_t next);

/// Returns the phrase that a slot takes before a word, or nothing.
[[nodiscard]] std::optional<Phrase> slot_before(const Sentence& sentence, const Element& element,
                                                std::size_t end);

} // namespace sijill::claims
