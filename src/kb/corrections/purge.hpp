#pragma once

#include "kb/corrections/archive.hpp"

#include <SQLiteCpp/Database.h>

#include <string>
#include <vector>

/// What a purge does beyond a removal; inside the caller's transaction.
namespace sijill::kb {

/// Forgets what the archive has of a source, under each slug that it had, with the reasons of those
/// changes and what was decided of its candidates. What another source has now of the same text
/// stays. Returns the slugs of those sources. Call it while the source is in its table.
std::vector<std::string> purge_archive(SQLite::Database& database, ArchiveWriter& archive,
                                       const std::string& slug);

/// Forgets words that no sentence has, and writes the index anew, which may keep deleted words.
void purge_words(SQLite::Database& database);

/// Returns true for a source that was purged and is not there, while bytes of it may be in the
/// file.
[[nodiscard]] bool is_left_in_file(SQLite::Database& database, const std::string& slug);

} // namespace sijill::kb
