#pragma once

#include "sijill/explanation.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/result_set.hpp"

#include <string>
#include <vector>

namespace sijill::cli {

/// Why a hit is one, as a JSON object with `matches` and `shares`; docs/cli/search.md names its
/// keys. `words` are those of the question.
[[nodiscard]] std::string why_json(const Explanation& why, const std::vector<QuestionWord>& words);

/// The same of all hits for people: for each hit, by its place on this page, which word met which,
/// alike matches once. A word's share stands beside its first match, so that the shares of a hit
/// add up to its score. All hits have their explanation.
[[nodiscard]] ResultSet why_rows(const PassageResult& result);

} // namespace sijill::cli
