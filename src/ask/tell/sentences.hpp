#pragma once

#include "ask/choose/choice.hpp"
#include "sijill/questions.hpp"

namespace sijill::ask {

/// Adds at most `most` sentences of the rows of a choice to an answer, with the citations that they
/// rest on: only values of the rows, and templates of messages/answers.toml.
void tell(const Choice& choice, const Reading& reading, std::size_t most, Answer& answer);

} // namespace sijill::ask
