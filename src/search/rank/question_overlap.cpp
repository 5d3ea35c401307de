#include "search/rank/question_overlap.hpp"

#include <algorithm>

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
            const Bit place = bit_of(packed);
            filter_[place.word] |= std::uint64_t{1} << place.bit;
        });
    }
}

void QuestionOverlap::add_gram(std::size_t gram, bool is_new, double weight) {
    if (is_new) {
        weights_.push_back(0);
    }
    weights_[gram] = std::max(weights_[gram], weight);
}

} // namespace sijill::search
