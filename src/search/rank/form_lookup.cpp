#include "search/rank/form_lookup.hpp"

#include "search/read/index_reader.hpp"

#include <string>

namespace sijill::search {

TermForms::TermForms(const QueryPlan& plan) {
    for (std::size_t place = 0; place < plan.terms.size(); ++place) {
        for (const std::string& form : plan.terms[place].forms) {
            terms_[std::string_view(form).substr(0, kLongestIndexedWord)].push_back(place);
        }
    }
}

const std::vector<std::size_t>& TermForms::of(std::string_view word) const {
    const auto terms = terms_.find(word.substr(0, kLongestIndexedWord));
    return terms == terms_.end() ? none_ : terms->second;
}

} // namespace sijill::search
