#pragma once

struct sqlite3;

namespace sijill::reports {

/// Puts functions of the same meaning in the place of SQLite's instr(), replace(), trim(), ltrim()
/// and rtrim(), whose time is the product of the lengths of their arguments: nothing can interrupt
/// a function, and with two texts of some megabytes each runs for hours. These take time linear in
/// both. They stay on the connection, since SQLite does not give its own back. Where a statement is
/// running on it, those that are there stay.
void add_linear_functions(sqlite3* db) noexcept;

} // namespace sijill::reports
