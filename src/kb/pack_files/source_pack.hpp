#pragma once

#include "kb/packs/pack.hpp"
#include "sijill/knowledge_types.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <set>
#include <string>

namespace sijill::kb {

/// A source of a base as a pack that gives it again.
struct SourcePack {
    Pack pack;
    std::size_t retracted = 0;    ///< statements that are left out
    std::set<std::string> needed; ///< slugs of other sources whose statements it refers to
};

/// Returns a source with all that a base with the standard vocabulary alone needs to take it: the
/// entities that its statements name or its text mentions, with all their names, and the kinds and
/// predicates of these that seeds/vocabulary.toml lacks. Statements that were retracted are left
/// out, and what refers to them; those that others supersede are not. Throws Error(not_found) for
/// an unknown source.
[[nodiscard]] SourcePack source_pack(SQLite::Database& database, const std::string& source);

/// Returns the files of such a pack. Above the statements of each sentence a comment has its first
/// words.
[[nodiscard]] PackFiles pack_files(SQLite::Database& database, const std::string& source);

} // namespace sijill::kb
