#pragma once

#include "kb/store/connection.hpp"

#include <string>

namespace sijill::kb {

/// Takes a copy of a base back to a day (docs/adr/0004 and 0019): undoes the changes that count
/// from a later day, and forgets the sources and statements that were recorded later.
void go_back_to(Connection& copy, const std::string& day);

} // namespace sijill::kb
