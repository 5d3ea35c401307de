#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/message.hpp"

#include <string_view>
#include <vector>

namespace sijill::kb {

/// Returns every position of a quotation in a text, in order: those where the text has it byte for
/// byte within one sentence. `sentences` are those of the text.
[[nodiscard]] std::vector<QuotePosition>
find_quote(std::string_view text, const std::vector<Sentence>& sentences, std::string_view quote);

/// Returns the hint for a quotation that the text does not have: "did you mean '…'?" with the
/// passage of as many words in which most folded words are the same, one by one. Says nothing where
/// less than half of them are.
[[nodiscard]] Message nearest_passage(std::string_view text, std::string_view quote);

} // namespace sijill::kb
