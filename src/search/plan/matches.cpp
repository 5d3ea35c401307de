#include "search/plan/matches.hpp"

#include <algorithm>

namespace sijill::search {

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

std::vector<TermCount> counts_in(std::int64_t passage, std::span<const MatchList> matches) {
    std::vector<TermCount> counts;
    for (std::size_t term = 0; term < matches.size(); ++term) {
        const auto match = std::ranges::lower_bound(matches[term], passage, {}, &Match::passage);
        if (match != matches[term].end() && match->passage == passage) {
            counts.push_back(
                {term, static_cast<double>(match->count), static_cast<double>(match->exact)});
        }
    }
    return counts;
}

bool PassageFilter::admits(std::int64_t passage) const {
    if (among_ && !std::ranges::binary_search(*among_, passage)) {
        return false;
    }
    return std::ranges::all_of(restrictions_, [&](const Restriction& restriction) {
        return std::ranges::binary_search(restriction.passages, passage) != restriction.excluded;
    });
}

} // namespace sijill::search
