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

/// What words of passages have to do with a question: its letter trigrams that stand in them, and
/// its words that they are forms of. Refers to the plan, which must outlive it.
class Affinity {
public:
    /// Places of trigrams, each as often as it stands in the word, and of terms of the plan.
    struct OfWord {
        std::vector<std::size_t> grams;
        std::vector<std::size_t> terms;
    };

    explicit Affinity(const QueryPlan& plan);

    /// The distinct trigrams of the words that score, each with the largest weight of one that has
    /// it.
    [[nodiscard]] const std::vector<double>& gram_weights() const noexcept { return weights_; }

    /// What a folded word has in common with the question. Kept, since passages that answer one
    /// question share words: the bytes of the word must live as long as this object.
    [[nodiscard]] const OfWord& of(std::string_view word);

private:
    void add_gram(std::size_t place, bool is_new, double weight);

    const QueryPlan& plan_;
    TermForms forms_;
    std::unordered_map<std::uint64_t, std::size_t> grams_; ///< packed (see text/packed_trigrams)
    std::unordered_map<std::string_view, std::size_t> numbers_;
    std::vector<double> weights_;
    std::unordered_map<std::string_view, OfWord> known_;
};

} // namespace sijill::search
