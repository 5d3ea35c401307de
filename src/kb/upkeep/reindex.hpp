#pragma once

#include "kb/store/connection.hpp"

#include <string>

namespace sijill::kb {

/// Makes anew all that the analyzer makes, inside the caller's transaction: the words of sentences
/// with index and vocabulary, the words of names, and mentions.
void reindex(Connection& connection);

/// Returns the version of the analyzer that made the base.
[[nodiscard]] std::string analyzer_of(Connection& connection);

/// Returns true if this version's analyzer made the base.
[[nodiscard]] bool is_current_analyzer(Connection& connection);

/// Records this version's analyzer as the one that made the base, inside the caller's transaction.
void set_current_analyzer(Connection& connection);

} // namespace sijill::kb
