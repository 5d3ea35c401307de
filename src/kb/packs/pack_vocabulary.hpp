#pragma once

#include "kb/packs/pack.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

namespace sijill::kb {

/// What values and subjects a predicate takes.
struct PredicateRule {
    std::string value_kind;
    std::set<std::string> subjects; ///< entity kinds
};

/// The closed vocabulary of a base.
struct ClosedVocabulary {
    std::set<std::string> entity_kinds;
    std::map<std::string, PredicateRule> predicates;
};

/// What a base has of that which one pack names: what it may refer to, or may not bring again.
struct PackVocabulary : ClosedVocabulary {
    /// Slug → kind. Those that the pack names; all of the base where it names one that is not
    /// there, since one of them may be meant.
    std::map<std::string, std::string> entities;
    std::map<std::string, std::int64_t> entity_ids; ///< slug → id, of the same
    bool has_slug = false;                          ///< a source has the pack's slug
    std::map<std::string, std::int64_t> statements; ///< "source/key" → id
};

/// Returns the slugs of the entities that the names and statements of a pack refer to.
[[nodiscard]] std::set<std::string> named_entities(const Pack& pack);

/// Reads what packs name from a base, row by row, so that a pack costs the same in a large base as
/// in a small one. Finds what was written since the object was made, but for the closed vocabulary,
/// which is read once. The database must outlive the object.
class VocabularyReader {
public:
    explicit VocabularyReader(SQLite::Database& database) : database_(database) {}

    /// Returns what the base has of a pack that PackMerge::merge() has seen, and the kinds and
    /// predicates that the pack defines.
    [[nodiscard]] PackVocabulary read(const Pack& pack);

    /// Call it when kinds or predicates were written.
    void forget_closed_vocabulary() { closed_.reset(); }

private:
    const ClosedVocabulary& closed();
    void read_source(const Pack& pack, PackVocabulary& vocabulary);
    void read_entities(const Pack& pack, PackVocabulary& vocabulary);
    void read_statements(const Pack& pack, PackVocabulary& vocabulary);

    SQLite::Database& database_;
    std::optional<ClosedVocabulary> closed_;
    std::optional<SQLite::Statement> source_; ///< prepared at its first use
};

} // namespace sijill::kb
