#pragma once

#include "claims/match/matcher.hpp"

#include <optional>
#include <string_view>

/// The word that governs what a cue says, by which it is denied or left open.
namespace sijill::claims {

/// What stands before a cue: the word that governs it, over who does it, and the preposition or
/// «أن» by which it does. The numbers are those of words of the sentence.
struct Governor {
    std::size_t index;
    std::optional<std::size_t> link;
};

/// Returns the word before another in its clause, over what stands aside between two commas: «لم،
/// بحسب الشركة، تؤجل».
[[nodiscard]] std::optional<std::size_t> word_before(const Sentence& sentence, std::size_t index);

/// Returns the last word before `end` in its clause that is none of a phrase of nouns, if any.
[[nodiscard]] std::optional<std::size_t> word_before_nouns(const Sentence& sentence,
                                                           std::size_t end);

/// Whether a cue is a verb, and no noun or participle.
[[nodiscard]] bool is_verb_form(const Match& match);

/// Returns what governs a cue, if it is in the clause of the cue: «رفض» of «رفضت الشركة تأجيل», and
/// of «شكك المحللون في أن الشركة أجلت» «شكك», linked by «أن».
[[nodiscard]] std::optional<Governor> governor_of(const Sentence& sentence, const Match& match);

/// Whether a negation stands right before a word.
[[nodiscard]] bool is_negated(const Sentence& sentence, std::size_t index);

/// Whether a cue is governed by «أن» or its like.
[[nodiscard]] bool is_linked_by_that(const Sentence& sentence, const Governor& governor);

/// Whether a cue is governed by a preposition of this spelling, folded.
[[nodiscard]] bool is_linked_by(const Sentence& sentence, const Governor& governor,
                                std::string_view preposition);

} // namespace sijill::claims
