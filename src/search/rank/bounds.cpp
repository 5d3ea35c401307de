#include "search/rank/bounds.hpp"

#include "search/read/list_windows.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>
#include <utility>

namespace sijill::search {
namespace {

/// The least norms that the passages of matches can have.
class LeastNorms {
public:
    LeastNorms(const Scorer& scorer, const IndexReader& index) : scorer_(scorer), index_(index) {
        for (std::int64_t length = 0; length < kKept; ++length) {
            kept_.push_back(compute(length));
        }
    }

    [[nodiscard]] double of(const Match& match) const {
        const std::int64_t length = index_.least_length(match.passage, match.last_position);
        return length >= 0 && length < kKept ? kept_[static_cast<std::size_t>(length)]
                                             : compute(length);
    }

private:
    static constexpr std::int64_t kKept = 256;

    [[nodiscard]] double compute(std::int64_t length) const {
        return scorer_.norm(index_.ratio_of(length));
    }

    const Scorer& scorer_;
    const IndexReader& index_;
    std::vector<double> kept_;
};

/// How many matches are added up in windows in the time in which one passage is looked up.
constexpr std::size_t kMatchesInLookUp = 8;

std::size_t count_matches(std::span<const std::span<const Match>> lists) {
    return std::accumulate(lists.begin(), lists.end(), std::size_t{0},
                           [](std::size_t sum, auto list) { return sum + list.size(); });
}

/// Bounds the passages of a list that are admitted, by looking each up among the matches.
std::vector<Bounded> bound_few(const PassageIds& few, const QueryPlan& plan, const Scorer& scorer,
                               const PassageFilter& filter, IndexReader& index) {
    std::vector<Bounded> bounded;
    PassageCounts counts;
    for (const std::int64_t passage : few) {
        if (!filter.admits(passage)) {
            continue;
        }
        count_terms(passage, plan.matches, counts);
        const auto is_any = [&](auto test) {
            return std::ranges::any_of(counts.terms, test, &TermCount::term);
        };
        if (is_any([&](std::size_t term) { return scorer.finds(term); }) &&
            (is_any([&](std::size_t term) { return term < plan.terms.size(); }) ||
             index.length_ratio(passage))) {
            const std::int64_t length = index.least_length(passage, counts.last_position);
            bounded.push_back({scorer.score(counts.terms, index.ratio_of(length)), passage});
        }
    }
    return bounded;
}

/// What is known of a passage of the window.
struct Cell {
    double bound = 0;
    unsigned terms = 0; ///< bits: what the terms that it has say of it
};

constexpr unsigned kIsFound = 1;
constexpr unsigned kHasWord = 2; ///< so that it is in the index

/// Returns the lists of the terms that score; the others are empty.
std::vector<std::span<const Match>> scoring_lists(const QueryPlan& plan, const Scorer& scorer) {
    std::vector<std::span<const Match>> lists(plan.matches.size());
    for (std::size_t term = 0; term < lists.size(); ++term) {
        if (scorer.scores(term)) {
            lists[term] = plan.matches[term];
        }
    }
    return lists;
}

} // namespace

std::vector<Bounded> bound_passages(const QueryPlan& plan, const Scorer& scorer,
                                    const PassageFilter& filter, IndexReader& index) {
    using Windows = ListWindows<Match>;
    const auto lists = scoring_lists(plan, scorer);
    const std::size_t matches = count_matches(lists);
    if (const PassageIds* few = filter.fewest();
        few != nullptr && few->size() < matches / kMatchesInLookUp) {
        return bound_few(*few, plan, scorer, filter, index);
    }
    const LeastNorms norms(scorer, index);
    std::vector<Bounded> bounded;
    bounded.reserve(matches);
    std::vector<Cell> cells(Windows::kSize);
    CellSet used;
    for (Windows windows(lists); windows.next();) {
        windows.visit([&](std::size_t term) {
            const unsigned terms =
                (scorer.finds(term) ? kIsFound : 0) | (term < plan.terms.size() ? kHasWord : 0);
            return [&, term, terms, of_term = scorer.of_term(term)](const Match& match) {
                const std::size_t number = Windows::cell_of(match.passage);
                Cell& cell = cells[number];
                const TermShare share = of_term.share(
                    {term, static_cast<double>(match.count), static_cast<double>(match.exact)},
                    norms.of(match));
                cell.bound += share.any_form;
                cell.bound += share.exact;
                cell.terms |= terms;
                used.insert(number);
            };
        });
        used.drain([&](std::size_t number) {
            const Cell cell = std::exchange(cells[number], {});
            const std::int64_t passage = windows.passage_of(number);
            // A passage that mentions an entity need not be in the index.
            if ((cell.terms & kIsFound) != 0 &&
                ((cell.terms & kHasWord) != 0 || index.length_ratio(passage))) {
                bounded.push_back({cell.bound, passage});
            }
        });
    }
    if (filter.admits_all()) {
        return bounded;
    }
    std::erase_if(bounded, [&](const Bounded& one) { return !filter.admits(one.passage); });
    return bounded;
}

} // namespace sijill::search
