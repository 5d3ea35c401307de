#include "kb/packs/stored_vocabulary.hpp"

#include <SQLiteCpp/Statement.h>

namespace sijill::kb {
namespace {

Bilingual bilingual(SQLite::Statement& row, int first) {
    return {row.getColumn(first).getString(), row.getColumn(first + 1).getString()};
}

} // namespace

std::optional<PackKind> stored_kind(SQLite::Database& database, const std::string& slug) {
    SQLite::Statement row(database, "SELECT label_en, label_ar FROM entity_kind WHERE slug = ?1");
    row.bind(1, slug);
    return row.executeStep() ? std::optional(PackKind{slug, bilingual(row, 0), 0}) : std::nullopt;
}

std::optional<PackPredicate> stored_predicate(SQLite::Database& database, const std::string& slug) {
    SQLite::Statement row(database, "SELECT value_kind, label_en, label_ar, meaning_en, meaning_ar "
                                    "FROM predicate WHERE slug = ?1");
    row.bind(1, slug);
    if (!row.executeStep()) {
        return std::nullopt;
    }
    PackPredicate stored{
        slug, row.getColumn(0).getString(), {}, bilingual(row, 1), bilingual(row, 3), 0};
    SQLite::Statement subjects(database,
                               "SELECT entity_kind FROM predicate_subject WHERE predicate = ?1");
    subjects.bind(1, slug);
    while (subjects.executeStep()) {
        stored.subjects.insert(subjects.getColumn(0).getString());
    }
    return stored;
}

} // namespace sijill::kb
