#pragma once

#include "text/sayings/saying_text.hpp"

#include <cstddef>

/// Who says something: the noun phrase beside a verb of saying.
namespace sijill::text {

/// Returns the words of the noun phrase that begins at `first`, before `limit`; none where no noun
/// begins there. The phrase ends before a preposition, a time, a clause, a long quotation, a noun
/// of what is announced, and a comma, but goes on behind the comma where only a title stands before
/// it and a name behind it («رئيس الشركة، إيلون ماسك، إن»).
[[nodiscard]] WordRange noun_phrase_from(const SayingText& text, std::size_t first,
                                         std::size_t limit);

/// Returns the speaker behind a verb: the noun phrase at `first`, or behind the words there that
/// tell whom or how it is said («قال لرويترز ماسك»).
[[nodiscard]] WordRange speaker_from(const SayingText& text, std::size_t first, std::size_t limit);

/// Returns the words of the speaker that stand right before a verb: «لكن الشركة قالت إن»; none
/// where the verb has its subject elsewhere.
[[nodiscard]] WordRange speaker_before(const SayingText& text, std::size_t verb);

/// Whether a quotation is long enough to be what is said, and not a name.
[[nodiscard]] bool is_more_than_name(const SayingText& text, const QuotedWords& quotation);

} // namespace sijill::text
