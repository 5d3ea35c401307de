#include "search/rank/form_lookup.hpp"

#include "search/read/index_reader.hpp"

#include <string>

namespace sijill::search {

FormLookup::FormLookup(const QueryPlan& plan) {
    for (std::size_t term = 0; term < plan.terms.size(); ++term) {
        for (const std::string& form : plan.terms[term].forms) {
            terms_[std::string_view(form).substr(0, kLongestIndexedWord)].push_back(term);
        }
    }
}

const std::vector<std::size_t>& FormLookup::terms_of(std::string_view word) const {
    const auto* terms = terms_.find(word.substr(0, kLongestIndexedWord));
    return terms == nullptr ? none_ : *terms;
}

} // namespace sijill::search
