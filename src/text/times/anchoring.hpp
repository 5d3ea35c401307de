#pragma once

#include "text/times/calendar.hpp"
#include "text/times/tense.hpp"
#include "text/times/time_phrase.hpp"

#include <optional>

namespace sijill::text {

/// The day from which relative expressions count.
struct Anchor {
    int day;
    Tense tense;           ///< of the verb that the expression goes with
    bool is_since = false; ///< what is meant has begun: «منذ»
};

/// What a phrase comes to.
struct AnchoredDays {
    enum class State : std::uint8_t {
        known,
        needs_anchor,
        impossible, ///< no such day, or none that can be told
    };
    State state = State::impossible;
    std::optional<int> earliest; ///< none: open
    std::optional<int> latest;   ///< none: open
    bool is_inferred = false;    ///< an end comes from the anchor
};

/// Returns the days of an expression. Without an anchor, one that needs it is `needs_anchor`.
[[nodiscard]] AnchoredDays anchored(const ParsedTime& time, const std::optional<Anchor>& anchor);

} // namespace sijill::text
