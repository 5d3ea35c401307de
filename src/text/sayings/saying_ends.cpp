#include "text/sayings/saying_ends.hpp"

namespace sijill::text {
namespace {

/// Whether words are all that stands between two quotation marks.
bool is_whole_quotation(const SayingText& text, const TextSpan& words) {
    const QuotedWords* const quotation = text.quotation_at(text.word_at(words.begin_byte));
    return quotation != nullptr && quotation->words == words;
}

/// Whether the saying of a verb stands beside the one before it, and not inside its words.
bool is_beside_saying(const SayingText& text, std::size_t verb) {
    return text.word(verb).form == SayingForm::participle || text.has_comma_before(verb);
}

} // namespace

void end_words_before_next(const SayingText& text, std::vector<Saying>& sayings) {
    for (std::size_t index = 0; index + 1 < sayings.size(); ++index) {
        TextSpan& words = sayings[index].words;
        if (is_whole_quotation(text, words)) {
            continue;
        }
        const std::size_t first = text.word_at(words.begin_byte);
        for (std::size_t next = index + 1; next < sayings.size(); ++next) {
            const std::size_t verb = text.word_at(sayings[next].verb.begin_byte);
            if (verb > first && text.token(verb).span.begin_byte < words.end_byte &&
                is_beside_saying(text, verb)) {
                words = text.span_of({first, verb});
                break;
            }
        }
    }
}

} // namespace sijill::text
