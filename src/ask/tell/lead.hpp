#pragma once

#include "ask/choose/choice.hpp"

#include <string>
#include <vector>

namespace sijill::ask {

/// Whether the rows tell how late things are, so that their statements together say one thing.
[[nodiscard]] bool is_of_lateness(const std::vector<Row>& rows);

/// Puts in front of the first sentence of an answer what it is to the question: a yes, a no, or
/// that it is not as the question has it.
[[nodiscard]] std::string led(std::string sentence, const Choice& choice, const Reading& reading,
                              Language language);

} // namespace sijill::ask
