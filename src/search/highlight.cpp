#include "search/highlight.hpp"

#include "search/spans.hpp"

namespace sijill::search {

std::vector<TextSpan> highlight(const QueryPlan& plan, std::int64_t passage,
                                std::string_view text) {
    const std::vector<Token> tokens = tokenize(text);
    std::vector<TextSpan> spans;
    const auto show = [&](const PostingList& places, std::size_t words) {
        for (const Posting& place : in_passage(places, passage)) {
            const auto first = static_cast<std::size_t>(place.position);
            for (std::size_t token = first; token < first + words && token < tokens.size();
                 ++token) {
                spans.push_back(tokens[token].span);
            }
        }
    };
    for (const QueryTerm& term : plan.terms) {
        if (term.marked) {
            show(term.postings, 1);
        }
    }
    for (const Restriction& restriction : plan.restrictions) {
        if (!restriction.excluded) {
            show(restriction.places, restriction.words);
        }
    }
    return merge_spans(std::move(spans));
}

} // namespace sijill::search
