#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Every place where a quotation stands in a text to the letter and within one sentence, in order.
/// `sentences` are those of the text.
[[nodiscard]] std::vector<QuotePlace>
find_quote(std::string_view text, const std::vector<Sentence>& sentences, std::string_view quote);

/// The hint for a quotation that stands nowhere: the passage of the text with most of its folded
/// words in their places, as it is written there; empty where less than half of them agree.
[[nodiscard]] std::string nearest_passage(std::string_view text, std::string_view quote);

} // namespace sijill::kb
