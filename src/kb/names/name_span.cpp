#include "kb/names/name_span.hpp"

#include "text/tokens/span_of_words.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>

namespace sijill::kb {

TextSpan name_span(std::string_view text, const std::vector<Token>& tokens,
                   const NameMatch& match) {
    const TextSpan& first = tokens[match.first_token].span;
    TextSpan span =
        text::span_of_words(tokens, match.first_token, match.first_token + match.token_count);
    if (match.clitic_letters == 0) {
        return span;
    }
    const std::u32string letters =
        text::to_code_points(text.substr(first.begin_byte, first.end_byte - first.begin_byte));
    // A mark goes with the letter before it, and a character that is a letter of the clitics and
    // one of the name with the name: the longest beginning that folds to the clitics.
    std::size_t length = std::min(match.clitic_letters, letters.size());
    const auto folded_length = [&](std::size_t count) {
        return text::to_code_points(folded_words(text::to_utf8(letters.substr(0, count)))).size();
    };
    while (length > 0 && folded_length(length) > match.clitic_letters) {
        --length;
    }
    while (length < letters.size() && folded_length(length + 1) <= match.clitic_letters) {
        ++length;
    }
    span.begin_cp += length;
    span.begin_byte += text::to_utf8(letters.substr(0, length)).size();
    return span;
}

} // namespace sijill::kb
