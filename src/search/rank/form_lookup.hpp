#pragma once

#include "base/word_map.hpp"
#include "search/plan/query_plan.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::search {

/// Looks up of which terms of a plan a word of a passage is a form. Refers to the plan, which must
/// outlive it.
class FormLookup {
public:
    explicit FormLookup(const QueryPlan& plan);

    /// Returns the indexes of the terms, ascending; `word` is folded.
    [[nodiscard]] const std::vector<std::size_t>& terms_of(std::string_view word) const;

private:
    WordMap<std::vector<std::size_t>> terms_; ///< of most words there is none
    std::vector<std::size_t> none_;
};

} // namespace sijill::search
