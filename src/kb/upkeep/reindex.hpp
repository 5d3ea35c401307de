#pragma once

#include "kb/store/connection.hpp"

namespace sijill::kb {

/// Makes anew all that the analyzer makes: sentence words with index and vocabulary, name words,
/// mentions. Inside the caller's transaction.
void reindex(Connection& connection);

/// Whether this version's analyzer made them.
[[nodiscard]] bool is_current_analyzer(Connection& connection);

/// Notes that it did, inside the caller's transaction.
void set_current_analyzer(Connection& connection);

} // namespace sijill::kb
