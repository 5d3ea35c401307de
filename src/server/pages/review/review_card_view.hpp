#pragma once

#include "server/call.hpp"
#include "server/pages/frame/given.hpp"
#include "server/pages/review/review_queue_view.hpp"

#include <string>

namespace sijill::server {

/// Returns the candidate that is shown: its sentence with the words that were found marked, what
/// would become of it, and the forms that decide; markup. `edited` is a text that had a fault, or
/// empty.
[[nodiscard]] std::string review_card(const Call& call, const Given& given,
                                      const ReviewQueue& queue, const std::string& edited);

/// Returns the form that takes the last decision back; markup.
[[nodiscard]] std::string undo_form(const Call& call, const Given& given);

/// Returns the address of the review at a candidate.
[[nodiscard]] std::string review_address(const Call& call, const Given& given,
                                         std::int64_t candidate);

} // namespace sijill::server
