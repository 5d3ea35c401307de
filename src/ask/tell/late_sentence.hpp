#pragma once

#include "ask/tell/fact_sentence.hpp"

#include <string>

namespace sijill::ask {

/// Tells how late a thing is, from a row of the report `lateness` or of one with such columns;
/// short as an item of a list. Its statements are cited.
[[nodiscard]] std::string late_sentence(const Row& row, bool is_short, Cites& cites,
                                        Language language);

} // namespace sijill::ask
