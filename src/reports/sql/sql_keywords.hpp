#pragma once

#include <string>
#include <vector>

namespace sijill::reports {

/// Returns the keywords of SQL that this SQLite knows, in capital letters and alphabetical order.
[[nodiscard]] std::vector<std::string> sql_keywords();

} // namespace sijill::reports
