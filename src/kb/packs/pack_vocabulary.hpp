#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace sijill::kb {

/// What values and subjects a predicate takes.
struct PredicateRule {
    std::string value_kind;
    std::set<std::string> subjects; ///< entity kinds
};

/// What a base has that a pack may refer to, or may not bring again: the closed vocabulary,
/// entities, names, sources and statements.
struct PackVocabulary {
    std::set<std::string> entity_kinds;
    std::map<std::string, PredicateRule> predicates;
    std::map<std::string, std::string> entities;    ///< slug → kind
    std::set<std::string> sources;                  ///< slugs
    std::map<std::string, std::string> texts;       ///< SHA-256 of a source's text → its slug
    std::set<std::string> labels;                   ///< "entity language" that have a label
    std::set<std::string> names;                    ///< "entity language name"
    std::map<std::string, std::int64_t> statements; ///< "source/key" → id
};

/// Reads it from a base.
[[nodiscard]] PackVocabulary load_pack_vocabulary(SQLite::Database& database);

/// Writes the entity kinds and predicates of a vocabulary file (seeds/vocabulary.toml) into a base,
/// inside the caller's transaction. `file` is its name for messages, and `toml` its content. Throws
/// Error(bad_input) with every fault found.
void write_pack_vocabulary(SQLite::Database& database, const std::string& file,
                           std::string_view toml);

} // namespace sijill::kb
