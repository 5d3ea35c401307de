#include "search/plan/matches.hpp"

#include <algorithm>

namespace sijill::search {
namespace {

/// Returns the match of a passage, or null. A binary search whose steps are no branches, since the
/// processor would foresee half of them.
const Match* find(std::int64_t passage, const MatchList& matches) {
    const Match* at = matches.data();
    for (std::size_t left = matches.size(); left > 1;) {
        const std::size_t half = left / 2;
        at += at[half].passage <= passage ? half : 0;
        left -= half;
    }
    return !matches.empty() && at->passage == passage ? at : nullptr;
}

} // namespace

MatchList matches_of_mentions(std::span<const std::int64_t> mentions) {
    MatchList matches;
    for (const std::int64_t passage : mentions) {
        if (matches.empty() || matches.back().passage != passage) {
            matches.push_back({passage, 0, 0, 0});
        }
        ++matches.back().count;
    }
    return matches;
}

PassageIds passages_of(const MatchList& matches) {
    PassageIds passages(matches.size());
    std::ranges::transform(matches, passages.begin(), &Match::passage);
    return passages;
}

void count_terms(std::int64_t passage, std::span<const MatchList> matches, PassageCounts& counts) {
    counts.terms.clear();
    counts.last_position = -1;
    for (std::size_t term = 0; term < matches.size(); ++term) {
        if (const Match* match = find(passage, matches[term])) {
            counts.terms.push_back(
                {term, static_cast<double>(match->count), static_cast<double>(match->exact)});
            counts.last_position = std::max(counts.last_position, match->last_position);
        }
    }
}

bool PassageFilter::admits(std::int64_t passage) const {
    if (among_ && !std::ranges::binary_search(*among_, passage)) {
        return false;
    }
    return std::ranges::all_of(restrictions_, [&](const Restriction& restriction) {
        return std::ranges::binary_search(restriction.passages, passage) != restriction.excluded;
    });
}

const PassageIds* PassageFilter::fewest() const {
    const PassageIds* fewest = among_ ? &*among_ : nullptr;
    for (const Restriction& restriction : restrictions_) {
        if (!restriction.excluded &&
            (fewest == nullptr || restriction.passages.size() < fewest->size())) {
            fewest = &restriction.passages;
        }
    }
    return fewest;
}

} // namespace sijill::search
