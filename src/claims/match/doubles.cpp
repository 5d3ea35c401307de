#include "claims/match/doubles.hpp"

#include "claims/match/spans.hpp"

#include <algorithm>
#include <utility>

namespace sijill::claims {

std::vector<Claim> without_doubles(std::vector<Claim> claims,
                                   const std::vector<const Rule*>& rules) {
    std::vector<bool> dropped(claims.size(), false);
    const auto is_double = [&](std::size_t one, std::size_t other) {
        const Claim& kept = claims[one];
        const Claim& left = claims[other];
        const bool replaces =
            std::ranges::find(rules[one]->replaces, left.kind) != rules[one]->replaces.end();
        const bool may_replace = left.predicate.empty() || left.predicate == kept.predicate;
        if (replaces && may_replace && overlap(kept.cue, left.cue)) {
            return true;
        }
        if (kept.kind != left.kind || kept.predicate != left.predicate ||
            kept.denied != left.denied) {
            return false;
        }
        const bool has_subject = kept.subject && kept.subject == left.subject;
        if (has_subject && kept.object && !left.object) {
            return true;
        }
        const bool is_same = has_subject && kept.object == left.object;
        if (!is_same && !(overlap(kept.cue, left.cue) && kept.object == left.object)) {
            return false;
        }
        return length(kept.cue) != length(left.cue) ? length(kept.cue) > length(left.cue)
                                                    : rules[one] < rules[other];
    };
    for (std::size_t one = 0; one < claims.size(); ++one) {
        for (std::size_t other = 0; other < claims.size(); ++other) {
            if (one != other && !dropped[one] && is_double(one, other)) {
                dropped[other] = true;
            }
        }
    }
    std::vector<Claim> kept;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        if (!dropped[index]) {
            kept.push_back(claims[index]);
        }
    }
    return kept;
}

} // namespace sijill::claims
