#pragma once

#include "kb/connection.hpp"

namespace sijill::kb {

/// Makes anew all that the analyzer makes: sentence words with index and vocabulary, name words,
/// mentions. Inside the caller's transaction.
void reindex(Connection& connection);

} // namespace sijill::kb
