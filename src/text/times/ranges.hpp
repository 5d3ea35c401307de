#pragma once

#include "text/times/phrases.hpp"

namespace sijill::text {

/// Reads a range from its first word, «من» or «بين», or two years with a dash between.
[[nodiscard]] PhraseRead read_range(const TimeText& text, std::size_t index);

} // namespace sijill::text
