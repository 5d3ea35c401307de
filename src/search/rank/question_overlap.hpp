#pragma once

#include "search/plan/query_plan.hpp"
#include "search/rank/form_lookup.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sijill::search {

/// Finds what words of passages share with a question: letter trigrams of the question, and terms
/// of which the words are forms. Refers to the plan, which must outlive it.
class QuestionOverlap {
public:
    /// What one word shares with the question.
    struct OfWord {
        std::vector<std::size_t> grams; ///< indexes in gram_weights(); repeated if the word has the
                                        ///< trigram several times
        std::vector<std::size_t> terms; ///< indexes in QueryPlan::terms
    };

    explicit QuestionOverlap(const QueryPlan& plan);

    /// Returns the weight of each distinct trigram of the words that score: the largest weight of
    /// the words that have it.
    [[nodiscard]] const std::vector<double>& gram_weights() const noexcept { return weights_; }

    /// Returns what a folded word shares with the question. Results are cached, since passages
    /// share words: the bytes of the word must live as long as this object.
    [[nodiscard]] const OfWord& of(std::string_view word);

private:
    void add_gram(std::size_t gram, bool is_new, double weight);

    const QueryPlan& plan_;
    FormLookup forms_;
    std::unordered_map<std::uint64_t, std::size_t> grams_; ///< see packed_trigrams.hpp
    std::unordered_map<std::string_view, std::size_t> numbers_;
    std::vector<double> weights_;
    std::unordered_map<std::string_view, OfWord> known_;
};

} // namespace sijill::search
