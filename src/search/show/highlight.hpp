#pragma once

#include "search/plan/query_plan.hpp"
#include "sijill/analyzer.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace sijill::search {

/// Sorts spans of a text and merges those that touch or overlap: grok and 3 of «Grok3» become one
/// span.
[[nodiscard]] std::vector<TextSpan> merge_spans(std::vector<TextSpan> spans);

/// Returns for each of a passage's tokens whether it belongs to a phrase that is asked for;
/// `tokens` is their number.
[[nodiscard]] std::vector<bool> phrase_tokens(const QueryPlan& plan, std::int64_t passage,
                                              std::size_t tokens);

/// Finds the spans of a passage to highlight. Refers to the plan, which must outlive it.
class Highlighter {
public:
    explicit Highlighter(const QueryPlan& plan);

    /// Returns the spans of a passage's text with the plan's words and phrases, vowel marks
    /// included, ascending. A word that is only asked for in a phrase is highlighted only in that
    /// phrase.
    [[nodiscard]] std::vector<TextSpan> spans(std::int64_t passage, std::string_view text) const;

private:
    const QueryPlan& plan_;
    std::unordered_set<std::string_view>
        marked_; ///< forms that are highlighted wherever they stand
};

} // namespace sijill::search
