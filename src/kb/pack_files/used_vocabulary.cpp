#include "kb/pack_files/used_vocabulary.hpp"

#include "kb/packs/pack_vocabulary.hpp"
#include "kb/packs/vocabulary_file.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace sijill::kb {
namespace {

using Slugs = std::set<std::string>;

Slugs mentioned_entities(SQLite::Database& database, const std::string& source) {
    SQLite::Statement row(database, "SELECT DISTINCT e.slug FROM source AS o "
                                    "JOIN sentence AS s ON s.source_id = o.id "
                                    "JOIN mention AS m ON m.sentence_id = s.id "
                                    "JOIN entity AS e ON e.id = m.entity_id WHERE o.slug = ?1");
    row.bind(1, source);
    Slugs slugs;
    while (row.executeStep()) {
        slugs.insert(row.getColumn(0).getString());
    }
    return slugs;
}

void add_names(SQLite::Database& database, Pack& pack) {
    SQLite::Statement row(database, "SELECT n.text, n.language, n.role FROM name AS n "
                                    "JOIN entity AS e ON e.id = n.entity_id "
                                    "WHERE e.slug = ?1 ORDER BY n.id");
    for (const PackEntity& entity : pack.entities) {
        row.reset();
        row.bind(1, entity.slug);
        while (row.executeStep()) {
            PackName name;
            name.entity = entity.slug;
            name.text = row.getColumn(0).getString();
            name.language = row.getColumn(1).getString();
            name.role = row.getColumn(2).getString();
            pack.names.push_back(std::move(name));
        }
    }
}

void add_entities(SQLite::Database& database, Pack& pack) {
    Slugs slugs = named_entities(pack);
    slugs.merge(mentioned_entities(database, pack.source.slug));
    SQLite::Statement row(database, "SELECT id, kind FROM entity WHERE slug = ?1");
    std::map<std::int64_t, PackEntity> entities; // by id
    for (const std::string& slug : slugs) {
        row.reset();
        row.bind(1, slug);
        if (row.executeStep()) {
            entities[row.getColumn(0).getInt64()] = {slug, row.getColumn(1).getString(), 0};
        }
    }
    for (auto& [id, entity] : entities) {
        pack.entities.push_back(std::move(entity));
    }
    add_names(database, pack);
}

bool is_same(const PackKind& one, const PackKind& other) {
    return one.slug == other.slug && one.label == other.label;
}

bool is_same(const PackPredicate& one, const PackPredicate& other) {
    return one.slug == other.slug && one.value_kind == other.value_kind &&
           one.subjects == other.subjects && one.label == other.label &&
           one.meaning == other.meaning;
}

Slugs used_predicates(const Pack& pack) {
    Slugs slugs;
    for (const PackStatement& statement : pack.statements) {
        slugs.insert(statement.predicate);
        for (const PackQualifier& qualifier : statement.qualifiers) {
            slugs.insert(qualifier.predicate);
        }
    }
    return slugs;
}

} // namespace

void add_used_vocabulary(SQLite::Database& database, Pack& pack) {
    add_entities(database, pack);
    const Vocabulary standard = standard_vocabulary();
    const auto is_new = [](const auto& known, const auto& used) {
        return std::ranges::none_of(known, [&](const auto& one) { return is_same(one, used); });
    };
    Slugs kinds;
    for (const PackEntity& entity : pack.entities) {
        kinds.insert(entity.kind);
    }
    for (const std::string& slug : used_predicates(pack)) {
        if (auto predicate = stored_predicate(database, slug);
            predicate && is_new(standard.predicates, *predicate)) {
            kinds.insert(predicate->subjects.begin(), predicate->subjects.end());
            pack.predicates.push_back(std::move(*predicate));
        }
    }
    for (const std::string& slug : kinds) {
        if (auto kind = stored_kind(database, slug); kind && is_new(standard.kinds, *kind)) {
            pack.kinds.push_back(std::move(*kind));
        }
    }
}

} // namespace sijill::kb
