#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace sijill::reports {

/// The offset behind the semicolon that ends the first statement of `sql`; nothing where it is not
/// ended yet. Semicolons in literals, comments and triggers end none, as sqlite3_complete() sees
/// it. `from` skips what is known to hold no end: what was looked at before more was typed.
[[nodiscard]] std::optional<std::size_t> statement_end(std::string_view sql, std::size_t from = 0);

} // namespace sijill::reports
