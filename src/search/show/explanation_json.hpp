#pragma once

#include "sijill/search_types.hpp"

#include <string>
#include <vector>

namespace sijill::search {

/// Why a hit is one, as a JSON object with `matches` and `shares`; docs/cli/search.md names its
/// keys. `words` are those of the question.
[[nodiscard]] std::string why_json(const Explanation& why, const std::vector<QuestionWord>& words);

} // namespace sijill::search
