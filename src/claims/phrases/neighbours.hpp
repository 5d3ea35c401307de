#pragma once

#include "claims/phrases/noun_phrase.hpp"

#include <optional>
#include <string_view>

/// Phrases in front of a word and behind it, over what may stand between.
namespace sijill::claims {

/// Whether a word only helps a verb: «قد», «لم», «كان», «رسميا».
[[nodiscard]] bool is_auxiliary(const Sentence& sentence, std::size_t index);

/// Whether a word has a preposition written to it that one can tell: «بالـ», «لل».
[[nodiscard]] bool begins_preposition(const Sentence& sentence, std::size_t index);

/// Returns the first phrase without a preposition from a word on, over phrases that have one and
/// times, and over at most two commas.
[[nodiscard]] std::optional<Phrase> next_phrase(const Sentence& sentence, std::size_t next);

/// Of «استوديو قمر إطلاق لعبة» behind «أجل», which looks like one phrase, returns «إطلاق لعبة»:
/// what begins with a known plan or product behind a company and its name.
[[nodiscard]] std::optional<Phrase> object_within(const Sentence& sentence, const Phrase& phrase);

/// Returns the first phrase behind a word in its clause, over verbs and «أن».
[[nodiscard]] std::optional<Phrase> next_noun(const Sentence& sentence, std::size_t index);

/// Returns the phrase behind a preposition that follows a word in its clause. A preposition of one
/// letter is written to the phrase.
[[nodiscard]] std::optional<Phrase> behind_preposition(const Sentence& sentence, std::size_t index,
                                                       std::string_view preposition);

/// Returns the phrase that ends before a word, over words that help a verb and times.
[[nodiscard]] std::optional<Phrase> left_phrase(const Sentence& sentence, std::size_t end);

/// Returns the nearest phrase that ends before a word or farther in front of it.
[[nodiscard]] std::optional<Phrase> nearest_phrase(const Sentence& sentence, std::size_t end);

/// Returns the nearest of these phrases that names a thing or an event, else the nearest: what a
/// pronoun stands for.
[[nodiscard]] std::optional<Phrase> antecedent(const Sentence& sentence, std::size_t end);

/// Returns the phrase behind the last «إن» before a word, or the first one of the sentence.
[[nodiscard]] std::optional<Phrase> topic(const Sentence& sentence, std::size_t end);

/// Returns the «الذي» whose clause begins with a word, or with what helps it.
[[nodiscard]] std::optional<std::size_t> relative_before(const Sentence& sentence,
                                                         std::size_t index);

} // namespace sijill::claims
