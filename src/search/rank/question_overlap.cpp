#include "search/rank/question_overlap.hpp"

#include "text/tokens/packed_trigrams.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::search {

Affinity::Affinity(const QueryPlan& plan) : plan_(plan), forms_(plan) {
    for (const QueryTerm& term : plan.terms) {
        if (term.weight <= 0) {
            continue;
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

void Affinity::add_gram(std::size_t place, bool is_new, double weight) {
    if (is_new) {
        weights_.push_back(0);
    }
    weights_[place] = std::max(weights_[place], weight);
}

const Affinity::OfWord& Affinity::of(std::string_view word) {
    const auto [known, is_new] = known_.try_emplace(word);
    OfWord& affinity = known->second;
    if (!is_new) {
        return affinity;
    }
    std::ranges::copy_if(forms_.of(word), std::back_inserter(affinity.terms),
                         [&](std::size_t term) { return plan_.terms[term].weight > 0; });
    if (text::is_number(word)) {
        if (const auto number = numbers_.find(word); number != numbers_.end()) {
            affinity.grams.push_back(number->second);
        }
        return affinity;
    }
    text::for_each_packed_trigram(word, [&](std::uint64_t packed) {
        if (const auto gram = grams_.find(packed); gram != grams_.end()) {
            affinity.grams.push_back(gram->second);
        }
    });
    return affinity;
}

} // namespace sijill::search
