#include "text/sentences/joined_clauses.hpp"

#include "text/sentences/hedge_neighbours.hpp"

#include <set>
#include <string>

namespace sijill::text {
namespace {

/// Words that join a clause with «أن», folded.
const std::set<std::string, std::less<>>& joining_words() {
    static const auto words = [] {
        constexpr std::string_view kWords[] = {
#include "text/data/joining_words.inc"
        };
        std::set<std::string, std::less<>> folded;
        for (const std::string_view word : kWords) {
            folded.insert(folded_words(word));
        }
        return folded;
    }();
    return words;
}

bool is_joining_word(std::string_view word) {
    const char32_t letter = decode_utf8(word, 0).value;
    const bool may_be_joined = letter == kWaw || letter == kFeh;
    return joining_words().contains(word) ||
           (may_be_joined && joining_words().contains(word.substr(decode_utf8(word, 0).end_byte)));
}

/// «من» or «عن».
bool is_from(std::string_view word) {
    const std::u32string letters = to_code_points(word);
    return letters == std::u32string{kMeem, kNoon} || letters == std::u32string{kAin, kNoon};
}

} // namespace

std::size_t behind_joining_words(const std::vector<Token>& tokens, std::size_t first) {
    if (first >= tokens.size() || !is_joining_word(tokens[first].text)) {
        return first;
    }
    std::size_t that = first + 1;
    that += that < tokens.size() && is_from(tokens[that].text) ? 1U : 0U;
    return that < tokens.size() && is_that(tokens[that].text) ? that + 1 : first;
}

} // namespace sijill::text
