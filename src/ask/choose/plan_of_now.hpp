#pragma once

#include "ask/rows/facts.hpp"

#include <vector>

namespace sijill::ask {

/// Puts the plan of now before others among what is told, and marks it where none of all rows says
/// that it has passed.
void tell_of_now(std::vector<Row>& told, const std::vector<Row>& rows);

} // namespace sijill::ask
