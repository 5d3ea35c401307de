#pragma once

#include "base/fibonacci_hash.hpp"
#include "search/plan/query_plan.hpp"
#include "search/rank/form_lookup.hpp"
#include "text/tokens/packed_trigrams.hpp"

#include <array>
#include <bit>
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
    explicit QuestionOverlap(const QueryPlan& plan);

    /// Returns the weight of each distinct trigram of the words that score: the largest weight of
    /// the words that have it.
    [[nodiscard]] const std::vector<double>& gram_weights() const noexcept { return weights_; }

    /// Tells what a folded word shares with the question: calls `visit_gram(gram)` for each of its
    /// trigrams, as often as it has it, by the index in gram_weights(), and `visit_term(term)` for
    /// each term that scores and of which it is a form, by the index in QueryPlan::terms.
    template <class VisitGram, class VisitTerm>
    void visit(std::string_view word, VisitGram visit_gram, VisitTerm visit_term) const {
        for (const std::size_t term : forms_.terms_of(word)) {
            if (plan_.terms[term].weight > 0) {
                visit_term(term);
            }
        }
        if (text::is_number(word)) {
            if (const auto number = numbers_.find(word); number != numbers_.end()) {
                visit_gram(number->second);
            }
            return;
        }
        text::for_each_packed_trigram(word, [&](std::uint64_t packed) {
            if (!may_have(packed)) {
                return;
            }
            if (const auto gram = grams_.find(packed); gram != grams_.end()) {
                visit_gram(gram->second);
            }
        });
    }

private:
    /// A place in the filter of trigrams.
    struct Bit {
        std::size_t word;
        unsigned bit;
    };
    static constexpr std::size_t kFilterWords = 16;
    static constexpr unsigned kWordBits = 64;

    [[nodiscard]] static Bit bit_of(std::uint64_t packed) noexcept {
        constexpr unsigned kBits = std::bit_width(kFilterWords * kWordBits - 1);
        const std::uint64_t place = fibonacci_hash(packed, kBits);
        return {static_cast<std::size_t>(place / kWordBits),
                static_cast<unsigned>(place % kWordBits)};
    }

    /// Returns false for nearly all trigrams that the question does not have.
    [[nodiscard]] bool may_have(std::uint64_t packed) const noexcept {
        const Bit place = bit_of(packed);
        return (filter_[place.word] >> place.bit & 1U) != 0;
    }

    void add_gram(std::size_t gram, bool is_new, double weight);

    const QueryPlan& plan_;
    FormLookup forms_;
    std::unordered_map<std::uint64_t, std::size_t> grams_; ///< see packed_trigrams.hpp
    std::unordered_map<std::string_view, std::size_t> numbers_;
    std::vector<double> weights_;
    std::array<std::uint64_t, kFilterWords> filter_{};
};

} // namespace sijill::search
