#include "kb/names/name_span.hpp"

#include "text/unicode/utf8.hpp"

#include <string>

namespace sijill::kb {

TextSpan name_span(std::string_view text, const std::vector<Token>& tokens,
                   const NameMatch& match) {
    const TextSpan& first = tokens[match.first_token].span;
    const TextSpan& last = tokens[match.first_token + match.token_count - 1].span;
    TextSpan span{first.begin_byte, last.end_byte, first.begin_cp, last.end_cp};
    if (match.clitic_letters == 0) {
        return span;
    }
    const std::u32string letters =
        text::to_code_points(text.substr(first.begin_byte, first.end_byte - first.begin_byte));
    // A mark goes with the letter before it: the longest beginning that folds to the clitics.
    std::size_t length = match.clitic_letters;
    const auto folded_length = [&](std::size_t count) {
        return text::to_code_points(folded_words(text::to_utf8(letters.substr(0, count)))).size();
    };
    while (length < letters.size() && folded_length(length + 1) <= match.clitic_letters) {
        ++length;
    }
    span.begin_cp += length;
    span.begin_byte += text::to_utf8(letters.substr(0, length)).size();
    return span;
}

} // namespace sijill::kb
