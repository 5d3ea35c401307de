#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sijill::text {

/// That somebody says something, by a verb of saying («قالت شركة أبل إن …»), a preposition
/// («بحسب رويترز»), or a colon before a quotation.
struct Saying {
    TextSpan verb; ///< the word or words that tell of it
    /// Who says it: the noun phrase, with a title beside the name. None: a pronoun, or unnamed. A
    /// participle («مضيفا أن») has the speaker of the saying before it.
    std::optional<TextSpan> speaker;
    TextSpan words;      ///< what is said, without «أن» and without quotation marks around it
    bool direct = false; ///< whether the words are the speaker's own: quoted, or behind a colon
    bool clause = true; ///< whether a clause is said; else a noun: «أعلنت أمازون سحب لعبة»
};

/// How many words are read of a sentence that has more. No sentence of a text that people read is
/// nearly as long; a text without full stops would take too much time.
inline constexpr std::size_t kMostWordsOfSentence = 1000;

/// Returns what a sentence says that somebody says, in the order of the verbs. Words of one saying
/// may contain another. `tokens` are those of tokenize(text). Of more than kMostWordsOfSentence
/// only the first are read, with the text up to the last of them. `actors` are where it names known
/// persons and organizations, without prepositions before them: behind «بحسب» they are who says it,
/// which else only a title or another noun of sources, quotation marks or Latin letters tell.
/// Thread-safe.
[[nodiscard]] std::vector<Saying> find_sayings(std::string_view text,
                                               const std::vector<Token>& tokens,
                                               const std::vector<TextSpan>& actors = {});

} // namespace sijill::text
