#include "text/sayings/sources.hpp"

#include "base/ascii.hpp"
#include "text/sayings/speakers.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill::text {
namespace {

/// Whether a word is a source behind «لل»: «للصحيفة».
bool is_of_the_source(std::string_view word) {
    const std::u32string letters = to_code_points(word);
    const std::u32string fused{kLam, kLam};
    return letters.starts_with(fused) &&
           (saying_word(to_utf8(std::u32string{kAlef} + letters.substr(1))).roles &
            (in_saying::source | in_saying::title)) != 0;
}

} // namespace

WordRange source_from(const SayingText& text, std::size_t first, bool is_subject) {
    if (first >= text.size()) {
        return {};
    }
    if (const WordRange actor = text.actor_at(first); !actor.empty()) {
        return actor;
    }
    constexpr std::size_t kLamBytes = 2;
    const std::string_view word = text.token(first).text;
    const bool has_lam = decode_utf8(word, 0).value == kLam;
    const unsigned roles =
        text.word(first).roles |
        (has_lam && word.size() > kLamBytes ? saying_word(word.substr(kLamBytes)).roles : 0U);
    const bool is_source = (roles & (in_saying::source | in_saying::title)) != 0 ||
                           is_of_the_source(word) || text.quotation_at(first) != nullptr ||
                           is_ascii_letter(word.front());
    if (!is_subject && !is_source) {
        return {};
    }
    const WordRange phrase = noun_phrase_from(text, first, text.size());
    return phrase.empty() && is_source ? WordRange{first, first + 1} : phrase;
}

} // namespace sijill::text
