#pragma once

#include "claims/phrases/sentence.hpp"

namespace sijill::claims {

/// Gives each part of a claim, and its quote, both marks of a quotation of which it would have one.
void keep_marks_paired(const Sentence& sentence, Claim& claim);

} // namespace sijill::claims
