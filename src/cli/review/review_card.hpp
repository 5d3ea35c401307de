#pragma once

#include "kb/review/review_queue.hpp"
#include "sijill/result_set.hpp"

#include <string>

namespace sijill::cli {

/// Returns the text of a candidate's sentence with highlight marks around its cue and its parts.
[[nodiscard]] std::string marked_sentence(const kb::FoundCandidate& found);

/// Returns what a reader has to see of a candidate to decide: one row, without what it lacks.
[[nodiscard]] ResultSet review_card(const kb::FoundCandidate& found);

} // namespace sijill::cli
