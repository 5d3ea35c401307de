#pragma once

#include "text/sayings/saying_text.hpp"

#include <cstddef>
#include <optional>

/// What is said: the clause, the quotation or the noun behind a verb of saying.
namespace sijill::text {

/// How far behind its verb what is said may begin, in words.
inline constexpr std::size_t kMostWordsBeforeClause = 40;

struct SaidWords {
    std::size_t limit = 0; ///< the first word behind the verb that is no part of the speaker
    TextSpan words;
    bool direct = false; ///< as of Saying
    bool clause = true;  ///< as of Saying
};

/// Returns what is said behind a verb of saying, as far as its use allows; nothing if the verb has
/// another sense: «ذكر» without «أن».
[[nodiscard]] std::optional<SaidWords> said_behind(const SayingText& text, std::size_t index);

/// Returns what is said behind «عن» in «نقلت الصحيفة عن فلان قوله إن …».
[[nodiscard]] std::optional<SaidWords> said_behind_report(const SayingText& text, std::size_t from);

/// Returns the text from a word on.
[[nodiscard]] TextSpan rest_of(const SayingText& text, std::size_t first);

} // namespace sijill::text
