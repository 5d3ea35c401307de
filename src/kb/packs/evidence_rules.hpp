#pragma once

#include "kb/packs/pack.hpp"
#include "kb/toml/fault_list.hpp"
#include "sijill/analyzer.hpp"

#include <vector>

namespace sijill::kb {

/// Checks the evidence of a statement: each quotation stands once in one sentence of the text, to
/// the letter, and a certain statement does not rest on a hedge. Fills in the positions.
/// `sentences` are those of the pack's text.
void check_evidence(const Pack& pack, const std::vector<Sentence>& sentences,
                    PackStatement& statement, FaultList& faults);

} // namespace sijill::kb
