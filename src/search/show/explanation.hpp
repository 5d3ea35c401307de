#pragma once

#include "search/plan/query_plan.hpp"
#include "search/rank/candidates.hpp"
#include "search/rank/form_lookup.hpp"
#include "search/rank/scorer.hpp"
#include "search/read/index_reader.hpp"
#include "sijill/explanation.hpp"
#include "text/related/related.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::search {

/// Explains why passages are hits, with the same scorer and forms as the search. Refers to the
/// plan, which must outlive it.
class Explainer {
public:
    Explainer(const QueryPlan& plan, const IndexTotals& totals, const RankingParameters& ranking);

    /// Explains a hit; `candidate` has its final score, `text` is the text of the passage.
    [[nodiscard]] Explanation explain(const Candidate& candidate, std::string_view text);

private:
    /// The part of a WordMatch that depends only on the two words.
    struct Meeting {
        MatchKind kind = MatchKind::same;
        std::string stem = {};
        std::string_view question_rule = {};
        std::string_view passage_rule = {};
    };

    [[nodiscard]] std::size_t question_word_of(std::size_t term) const;
    [[nodiscard]] const Meeting& meeting_of(std::size_t term, const std::string& word);
    [[nodiscard]] Meeting find_meeting(const QueryTerm& term, const std::string& word);
    void add_mentions(Explanation& why, std::span<const TermCount> of_passage) const;
    void add_words(Explanation& why, std::int64_t passage, std::string_view text);
    void add_shares(Explanation& why, std::span<const TermCount> of_passage,
                    double length_ratio) const;

    const QueryPlan& plan_;
    Scorer scorer_;
    FormLookup forms_;
    bool kin_;
    std::vector<std::optional<std::size_t>>
        asked_;                ///< by term: the index of its first word that is not excluded
    std::vector<bool> quoted_; ///< by term: whether a phrase asks for it
    std::map<std::string, text::Relation> relations_; ///< by the word of the question
    std::map<std::pair<std::size_t, std::string>, Meeting> meetings_; ///< by term and word
};

} // namespace sijill::search
