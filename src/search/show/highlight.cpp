#include "search/show/highlight.hpp"

#include "text/tokens/span_of_words.hpp"

#include <algorithm>

namespace sijill::search {

std::vector<TextSpan> merge_spans(std::vector<TextSpan> spans) {
    std::ranges::sort(spans, {}, &TextSpan::begin_byte);
    std::vector<TextSpan> merged;
    for (const TextSpan& span : spans) {
        if (merged.empty() || span.begin_byte > merged.back().end_byte) {
            merged.push_back(span);
        } else if (span.end_byte > merged.back().end_byte) {
            merged.back().end_byte = span.end_byte;
            merged.back().end_cp = span.end_cp;
        }
    }
    return merged;
}

std::vector<bool> phrase_tokens(const QueryPlan& plan, std::int64_t passage, std::size_t tokens) {
    std::vector<bool> in_phrase(tokens);
    for (const Restriction& restriction : plan.restrictions) {
        if (restriction.excluded) {
            continue;
        }
        for (const Posting& posting : in_passage(restriction.positions, passage)) {
            const auto first = static_cast<std::size_t>(posting.position);
            for (std::size_t token = first; token < std::min(first + restriction.words, tokens);
                 ++token) {
                in_phrase[token] = true;
            }
        }
    }
    return in_phrase;
}

Highlighter::Highlighter(const QueryPlan& plan) : plan_(plan) {
    for (const QueryTerm& term : plan.terms) {
        if (term.marked) {
            marked_.insert(term.forms.begin(), term.forms.end());
        }
    }
}

std::vector<TextSpan> Highlighter::spans(std::int64_t passage, std::string_view text) const {
    const std::vector<Token> tokens = tokenize(text);
    std::vector<TextSpan> spans;
    const std::vector<bool> in_phrase = phrase_tokens(plan_, passage, tokens.size());
    for (std::size_t token = 0; token < tokens.size(); ++token) {
        if (in_phrase[token] || marked_.contains(tokens[token].text)) {
            spans.push_back(text::span_of_words(tokens, token, token + 1));
        }
    }
    return merge_spans(std::move(spans));
}

} // namespace sijill::search
