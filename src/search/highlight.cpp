#include "search/highlight.hpp"

#include "search/spans.hpp"

namespace sijill::search {

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
    for (const Token& token : tokens) {
        if (marked_.contains(token.text)) {
            spans.push_back(token.span);
        }
    }
    for (const Restriction& restriction : plan_.restrictions) {
        if (restriction.excluded) {
            continue;
        }
        for (const Posting& place : in_passage(restriction.places, passage)) {
            const auto first = static_cast<std::size_t>(place.position);
            for (std::size_t token = first;
                 token < first + restriction.words && token < tokens.size(); ++token) {
                spans.push_back(tokens[token].span);
            }
        }
    }
    return merge_spans(std::move(spans));
}

} // namespace sijill::search
