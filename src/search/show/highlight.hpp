#pragma once

#include "search/plan/query_plan.hpp"
#include "sijill/analyzer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace sijill::search {

/// Which of a passage's tokens stand in a phrase that is asked for; `tokens` is their number.
[[nodiscard]] std::vector<bool> phrase_tokens(const QueryPlan& plan, std::int64_t passage,
                                              std::size_t tokens);

/// Finds what of a passage is to be highlighted. Refers to the plan, which must outlive it.
class Highlighter {
public:
    explicit Highlighter(const QueryPlan& plan);

    /// The stretches of a passage's text that the plan's words and phrases stand on, ascending,
    /// marks and all. A word that is only asked for within a phrase is shown where the phrase
    /// stands.
    [[nodiscard]] std::vector<TextSpan> spans(std::int64_t passage, std::string_view text) const;

private:
    const QueryPlan& plan_;
    std::unordered_set<std::string_view> marked_; ///< forms of the words that are shown everywhere
};

} // namespace sijill::search
