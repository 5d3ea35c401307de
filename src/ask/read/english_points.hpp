#pragma once

#include "ask/read/english_words.hpp"
#include "text/times/time_phrase.hpp"

#include <cstddef>
#include <optional>

namespace sijill::ask {

/// A time that words name, without the preposition before it.
struct EnglishPoint {
    std::optional<text::TimePhrase> phrase; ///< none: its days cannot be told
    std::size_t begin = 0, end = 0;         ///< its first token, and the one behind it
    std::optional<int> month, day;          ///< of a date without a year
};

/// Reads what is named from a token on. `has_preposition`: a word such as "in" stands before it, so
/// that a number of four digits is a year, and "may" a month.
[[nodiscard]] std::optional<EnglishPoint> read_point(const EnglishWords& words, std::size_t index,
                                                     bool has_preposition);

/// Returns a time whose days cannot be told.
[[nodiscard]] EnglishPoint unknown_point(std::size_t begin, std::size_t end);

/// Reads what counts from a day that is not named: "last year", "two weeks ago", "on Monday".
[[nodiscard]] std::optional<EnglishPoint> read_relative(const EnglishWords& words,
                                                        std::size_t index, bool has_preposition);

} // namespace sijill::ask
