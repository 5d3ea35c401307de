#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>

namespace sijill::text {

/// Returns the part of a text that its words from `first` up to, but not including, `end` came
/// from. Never empty: where one character is several words, of which only the first has a span of
/// its own (docs/text-rules.md#tokens), each of them came from what the first one did. Needs
/// first < end <= tokens.size(), and all tokens of the text from its first on, as Tokens or as
/// anything else that has their `span`.
template <class Tokens>
[[nodiscard]] TextSpan span_of_words(const Tokens& tokens, std::size_t first, std::size_t end) {
    const TextSpan& last = tokens[end - 1].span;
    while (first > 0 && tokens[first].span.begin_byte == tokens[first].span.end_byte) {
        --first;
    }
    const TextSpan& begin = tokens[first].span;
    return {begin.begin_byte, last.end_byte, begin.begin_cp, last.end_cp};
}

} // namespace sijill::text
