#pragma once

#include "sijill/search_types.hpp"

#include <string>
#include <vector>

namespace sijill::search {

/// Returns an explanation as a JSON object with `matches` and `shares`; docs/cli/search.md
/// describes its keys. `words` are SearchResult::words.
[[nodiscard]] std::string why_json(const Explanation& why, const std::vector<QuestionWord>& words);

} // namespace sijill::search
