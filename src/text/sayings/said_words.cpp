#include "text/sayings/said_words.hpp"

#include "text/sayings/speakers.hpp"

#include <algorithm>

namespace sijill::text {
namespace {

/// Whether a word is «أن» with a clause behind it, and not that of «قبل أن».
bool is_that_of_saying(const SayingText& text, std::size_t index) {
    return text.has(index, in_saying::that) && index + 1 < text.size() &&
           !text.has(index - 1, in_saying::not_said);
}

/// Whether a word is what is announced, and not behind a preposition: «بعد إطلاقه».
bool is_announced(const SayingText& text, std::size_t index) {
    return text.has(index, in_saying::announced) &&
           (text.has(index - 1, in_saying::about) || !text.has(index - 1, in_saying::stop));
}

/// Reads the clause behind «أن», or the quotation that is all of it.
SaidWords said_clause(const SayingText& text, std::size_t that_word) {
    const std::size_t first = that_word + 1;
    if (const QuotedWords* const quotation = text.quotation_at(first);
        quotation != nullptr && is_more_than_name(text, *quotation)) {
        return {that_word, quotation->words, true, true};
    }
    return {that_word, rest_of(text, first), false, true};
}

} // namespace

TextSpan rest_of(const SayingText& text, std::size_t first) {
    return text.span_of({first, text.size()});
}

std::optional<SaidWords> said_behind(const SayingText& text, std::size_t index) {
    const SayingUse use = text.word(index).use;
    const bool may_be_noun =
        use == SayingUse::clause_or_noun || use == SayingUse::impersonal_or_noun;
    const std::size_t reach = use == SayingUse::adjacent ? 2 : kMostWordsBeforeClause;
    const std::size_t end = std::min(text.size(), index + 1 + reach);
    for (std::size_t next = index + 1; next < end; ++next) {
        if (const QuotedWords* const quotation = text.quotation_at(next);
            quotation != nullptr &&
            (text.has_colon_before(next) || is_more_than_name(text, *quotation))) {
            return SaidWords{next, quotation->words, true, true};
        }
        if (text.has_colon_before(next)) {
            return SaidWords{next, rest_of(text, next), true, true};
        }
        if (is_that_of_saying(text, next) && use != SayingUse::quotation) {
            return said_clause(text, next);
        }
        if (may_be_noun && is_announced(text, next)) {
            return SaidWords{next, rest_of(text, next), false, false};
        }
        if (text.has(next, in_saying::verb) && text.word(next).form != SayingForm::participle &&
            !text.has(next, in_saying::title | in_saying::source)) {
            break;
        }
    }
    return std::nullopt;
}

std::optional<SaidWords> said_behind_report(const SayingText& text, std::size_t from) {
    std::size_t limit = 0;
    for (std::size_t next = from + 1; next < text.size(); ++next) {
        const QuotedWords* const quotation = text.quotation_at(next);
        const bool is_quoted = quotation != nullptr && is_more_than_name(text, *quotation);
        if (text.has(next, in_saying::his_words)) {
            limit = limit == 0 ? next : limit;
        } else if (is_quoted || is_that_of_saying(text, next)) {
            SaidWords said =
                is_quoted ? SaidWords{next, quotation->words, true, true} : said_clause(text, next);
            said.limit = limit == 0 ? next : limit;
            return said;
        }
    }
    return std::nullopt;
}

} // namespace sijill::text
