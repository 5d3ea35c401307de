#include "search/affinity.hpp"

#include "text/packed_trigrams.hpp"

#include <algorithm>

namespace sijill::search {

Affinity::Affinity(const QueryPlan& plan) {
    for (std::size_t place = 0; place < plan.terms.size(); ++place) {
        const QueryTerm& term = plan.terms[place];
        if (term.weight <= 0) {
            continue;
        }
        for (const std::string& form : term.forms) {
            terms_of_form_[std::string_view(form).substr(0, kLongestIndexedWord)].push_back(place);
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
    if (const auto terms = terms_of_form_.find(word.substr(0, kLongestIndexedWord));
        terms != terms_of_form_.end()) {
        affinity.terms = terms->second;
    }
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
