#pragma once

#include "bench/ask/text_values.hpp"
#include "sijill/questions.hpp"

#include <string>
#include <vector>

namespace sijill::bench {

/// Returns true if a text, with the quotations of the answer, tells the values of the gold: the
/// numbers of a date and of days, names of entities, words, yes or no. Other kinds of values, which
/// a program cannot find in a text, count as told.
[[nodiscard]] bool tells(TextReader& reader, const Answer& answer, const std::string& kind,
                         const std::vector<std::string>& values);

} // namespace sijill::bench
