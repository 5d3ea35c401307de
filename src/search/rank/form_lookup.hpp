#pragma once

#include "search/plan/query_plan.hpp"

#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sijill::search {

/// Which terms of a plan a word of a passage is a form of. Refers to the plan, which must outlive
/// it.
class TermForms {
public:
    explicit TermForms(const QueryPlan& plan);

    /// The places of the terms, ascending; `word` is folded.
    [[nodiscard]] const std::vector<std::size_t>& of(std::string_view word) const;

private:
    std::unordered_map<std::string_view, std::vector<std::size_t>> terms_;
    std::vector<std::size_t> none_;
};

} // namespace sijill::search
