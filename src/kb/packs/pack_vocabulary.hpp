#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace sijill::kb {

/// What a predicate takes.
struct PredicateRule {
    std::string value_kind;
    std::set<std::string> subjects; ///< entity kinds
};

/// What a pack may refer to, as the base has it: the closed vocabulary, the entities, and what
/// would be a duplicate.
struct Vocabulary {
    std::set<std::string> entity_kinds;
    std::map<std::string, PredicateRule> predicates;
    std::map<std::string, std::string> entities;    ///< slug → kind
    std::set<std::string> sources;                  ///< slugs
    std::map<std::string, std::string> texts;       ///< SHA-256 of a source's text → its slug
    std::set<std::string> labels;                   ///< "entity language" that have a label
    std::set<std::string> names;                    ///< "entity language name"
    std::map<std::string, std::int64_t> statements; ///< "source/key" → id
};

[[nodiscard]] Vocabulary load_vocabulary(SQLite::Database& database);

/// Reads a vocabulary file (seeds/vocabulary.toml) and writes its kinds and predicates, inside the
/// caller's transaction. Throws Error(bad_input) with every fault found.
void write_vocabulary(SQLite::Database& database, const std::string& file, std::string_view toml);

} // namespace sijill::kb
