#include "search/rank/question_overlap.hpp"

#include "text/tokens/packed_trigrams.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::search {

QuestionOverlap::QuestionOverlap(const QueryPlan& plan) : plan_(plan), forms_(plan) {
    for (const QueryTerm& term : plan.terms) {
        if (term.weight <= 0 || term.synonym_of) {
            continue; // a synonym has no letters of the question
        }
        if (text::is_number(term.word)) {
            const auto [gram, is_new] = numbers_.try_emplace(term.word, weights_.size());
            add_gram(gram->second, is_new, term.weight);
            continue;
        }
        text::for_each_packed_trigram(term.word, [&](std::uint64_t packed) {
            const auto [gram, is_new] = grams_.try_emplace(packed, weights_.size());
            add_gram(gram->second, is_new, term.weight);
        });
    }
}

void QuestionOverlap::add_gram(std::size_t gram, bool is_new, double weight) {
    if (is_new) {
        weights_.push_back(0);
    }
    weights_[gram] = std::max(weights_[gram], weight);
}

const QuestionOverlap::OfWord& QuestionOverlap::of(std::string_view word) {
    const auto [known, is_new] = known_.try_emplace(word);
    OfWord& overlap = known->second;
    if (!is_new) {
        return overlap;
    }
    std::ranges::copy_if(forms_.terms_of(word), std::back_inserter(overlap.terms),
                         [&](std::size_t term) { return plan_.terms[term].weight > 0; });
    if (text::is_number(word)) {
        if (const auto number = numbers_.find(word); number != numbers_.end()) {
            overlap.grams.push_back(number->second);
        }
        return overlap;
    }
    text::for_each_packed_trigram(word, [&](std::uint64_t packed) {
        if (const auto gram = grams_.find(packed); gram != grams_.end()) {
            overlap.grams.push_back(gram->second);
        }
    });
    return overlap;
}

} // namespace sijill::search
