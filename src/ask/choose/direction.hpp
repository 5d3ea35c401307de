#pragma once

#include "ask/choose/choice.hpp"

namespace sijill::ask {

/// Whether a question turns the order of what it names round: "predecessor", "succeeded by".
[[nodiscard]] bool turns_order(const QuestionPatterns& patterns, const Reading& reading);

/// Whether a row is told in the direction that is asked: of the successor of a thing, one in which
/// this thing came before; of why something is so, one of its causes and not of what it causes.
[[nodiscard]] bool is_in_direction(const Row& row, const Asked& asked, const Candidate& candidate,
                                   Accounts& accounts);

} // namespace sijill::ask
