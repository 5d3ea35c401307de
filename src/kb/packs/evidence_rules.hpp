#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/fault_list.hpp"
#include "sijill/analyzer.hpp"
#include "text/sentences/hedges.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Checks the evidence of a statement: each quotation stands once in one sentence of the text, to
/// the letter, and a certain statement does not rest on a hedge. Fills in the positions.
/// `sentences` are those of the pack's text.
void check_evidence(const Pack& pack, const std::vector<Sentence>& sentences,
                    PackStatement& statement, FaultList& faults);

/// Returns the first hedge of a sentence that governs words of a quotation in it, also where the
/// quotation begins right behind it. A quotation that supports a certain statement must have none,
/// or say that it is about something else. `begin_of_sentence` counts code points, as positions do.
[[nodiscard]] std::optional<text::Hedge> hedge_of_quotation(std::string_view sentence,
                                                            std::size_t begin_of_sentence,
                                                            const QuotePosition& position);

} // namespace sijill::kb
