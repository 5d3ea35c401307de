#pragma once

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

namespace sijill::kb {

/// A digest of each table that nothing else can vouch for (statements, names, vocabulary, …), kept
/// in meta. With the digests of the texts and what check() recomputes from them, a change of any
/// row by anything but this library, such as a flipped byte on the disk, comes to light.

/// Writes the seals of the present content but for some tables, inside the caller's transaction. A
/// write of ours leaves out the tables whose seals were broken before it: it does not vouch for
/// what others did.
void seal_content(SQLite::Database& database, const std::vector<std::string>& except = {});

/// The tables whose rows differ from their seal.
[[nodiscard]] std::vector<std::string> broken_seals(SQLite::Database& database);

} // namespace sijill::kb
