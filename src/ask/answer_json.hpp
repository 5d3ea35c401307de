#pragma once

#include "sijill/questions.hpp"

#include <string>

namespace sijill {

/// Returns an answer as a JSON object on one line; docs/cli/ask.md describes its keys, which are
/// always there. What an answer does not have is null, or an empty array.
[[nodiscard]] std::string answer_json(const Answer& answer);

} // namespace sijill
