#pragma once

#include "text/times/anchoring.hpp"

namespace sijill::text {

/// The days of a phrase alone.
struct PhraseDays {
    AnchoredDays::State state = AnchoredDays::State::impossible;
    Days days;
    bool is_inferred = false;
};

/// Returns the days of a phrase, as anchored() does for an expression.
[[nodiscard]] PhraseDays days_of_phrase(const TimePhrase& phrase,
                                        const std::optional<Anchor>& anchor);

} // namespace sijill::text
