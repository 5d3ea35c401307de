#include "search/show/highlight.hpp"

#include "search/show/merge_spans.hpp"

#include <algorithm>

namespace sijill::search {

std::vector<bool> phrase_tokens(const QueryPlan& plan, std::int64_t passage, std::size_t tokens) {
    std::vector<bool> in_phrase(tokens);
    for (const Restriction& restriction : plan.restrictions) {
        if (restriction.excluded) {
            continue;
        }
        for (const Posting& place : in_passage(restriction.places, passage)) {
            const auto first = static_cast<std::size_t>(place.position);
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
    for (std::size_t place = 0; place < tokens.size(); ++place) {
        if (in_phrase[place] || marked_.contains(tokens[place].text)) {
            spans.push_back(tokens[place].span);
        }
    }
    return merge_spans(std::move(spans));
}

} // namespace sijill::search
