#include "search/plan/passage_filter.hpp"

#include <algorithm>

namespace sijill::search {

bool PassageFilter::admits(std::int64_t passage) const {
    if (among_ && !std::ranges::binary_search(*among_, passage)) {
        return false;
    }
    return std::ranges::all_of(restrictions_, [&](const Restriction& restriction) {
        return std::ranges::binary_search(restriction.passages, passage) != restriction.excluded;
    });
}

} // namespace sijill::search
