#pragma once

#include "text/sayings/saying_text.hpp"
#include "text/sayings/sayings.hpp"

#include <vector>

namespace sijill::text {

/// Ends what is said without quotation marks where the next saying of the sentence begins by a
/// participle or behind a comma: «إن …، مضيفا أن …». `sayings` are in the order of their verbs.
void end_words_before_next(const SayingText& text, std::vector<Saying>& sayings);

} // namespace sijill::text
