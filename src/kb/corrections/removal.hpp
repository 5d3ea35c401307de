#pragma once

#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <string>

namespace sijill::kb {

enum class RemovalKind {
    remove,
    replace, ///< another source of the same slug follows in the same transaction
    purge,   ///< nothing is archived, and what was archived of the source goes too
};

/// Takes a source with all that is its own out of the live tables into the archive, inside the
/// caller's transaction; what statements of other sources say of its statements goes along.
/// Entities and names stay. Under `purge` also a source that was removed before goes, and words
/// that no sentence has, and the purge is marked as unfinished; one that was purged and is marked
/// already is left as it is. Throws Error(not_found) for an unknown source, and Error(bad_input)
/// for a day before the source was known or last changed.
Removal remove_source(SQLite::Database& database, const std::string& slug,
                      const Correction& correction, RemovalKind kind);

} // namespace sijill::kb
