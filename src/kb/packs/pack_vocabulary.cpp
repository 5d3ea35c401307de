#include "kb/packs/pack_vocabulary.hpp"

#include "kb/store/row_inserter.hpp"
#include "kb/toml/checked_toml.hpp"

#include <SQLiteCpp/Statement.h>

#include <utility>

namespace sijill::kb {
namespace {

struct Bilingual {
    std::string english, arabic;
};

Bilingual read_bilingual(CheckedTable& parent, std::string_view key) {
    Bilingual texts;
    if (auto table = parent.optional_table(key)) {
        texts.english = table->text("en");
        texts.arabic = table->text("ar");
        table->reject_unknown_keys();
    } else {
        parent.text(key);
    }
    return texts;
}

struct PredicateRow {
    std::string slug, value_kind;
    std::vector<std::string> subjects;
    Bilingual label, meaning;
};

PredicateRow read_predicate(CheckedTable& table) {
    PredicateRow row;
    row.slug = table.text("slug");
    row.value_kind = table.choice("value", {"entity", "text", "number", "time", "flag"});
    row.subjects = table.texts("subjects");
    row.label = read_bilingual(table, "label");
    row.meaning = read_bilingual(table, "meaning");
    table.reject_unknown_keys();
    return row;
}

} // namespace

PackVocabulary load_pack_vocabulary(SQLite::Database& database) {
    PackVocabulary vocabulary;
    SQLite::Statement kinds(database, "SELECT slug FROM entity_kind");
    while (kinds.executeStep()) {
        vocabulary.entity_kinds.insert(kinds.getColumn(0).getString());
    }
    SQLite::Statement predicates(database, "SELECT slug, value_kind FROM predicate");
    while (predicates.executeStep()) {
        vocabulary.predicates[predicates.getColumn(0).getString()].value_kind =
            predicates.getColumn(1).getString();
    }
    SQLite::Statement subjects(database, "SELECT predicate, entity_kind FROM predicate_subject");
    while (subjects.executeStep()) {
        vocabulary.predicates[subjects.getColumn(0).getString()].subjects.insert(
            subjects.getColumn(1).getString());
    }
    SQLite::Statement entities(database, "SELECT slug, kind FROM entity");
    while (entities.executeStep()) {
        vocabulary.entities[entities.getColumn(0).getString()] = entities.getColumn(1).getString();
    }
    SQLite::Statement sources(database, "SELECT slug, sha256 FROM source");
    while (sources.executeStep()) {
        vocabulary.sources.insert(sources.getColumn(0).getString());
        vocabulary.texts[sources.getColumn(1).getString()] = sources.getColumn(0).getString();
    }
    SQLite::Statement names(database, "SELECT e.slug, n.language, n.text, n.role FROM name n "
                                      "JOIN entity e ON e.id = n.entity_id");
    while (names.executeStep()) {
        const std::string label =
            names.getColumn(0).getString() + ' ' + names.getColumn(1).getString();
        vocabulary.names.insert(label + ' ' + names.getColumn(2).getString());
        if (names.getColumn(3).getString() == "label") {
            vocabulary.labels.insert(label);
        }
    }
    SQLite::Statement statements(database, "SELECT s.slug || '/' || t.key, t.id FROM statement t "
                                           "JOIN source s ON s.id = t.source_id");
    while (statements.executeStep()) {
        vocabulary.statements[statements.getColumn(0).getString()] =
            statements.getColumn(1).getInt64();
    }
    return vocabulary;
}

void write_pack_vocabulary(SQLite::Database& database, const std::string& file,
                           std::string_view toml) {
    FaultList faults;
    const auto root = parse_toml(file, toml, faults);
    faults.throw_if_any();
    CheckedTable table(file, *root, faults);
    std::vector<std::pair<std::string, Bilingual>> kinds;
    for (CheckedTable& kind : table.tables("entity_kind")) {
        std::string slug = kind.text("slug");
        kinds.emplace_back(std::move(slug), read_bilingual(kind, "label"));
        kind.reject_unknown_keys();
    }
    std::vector<PredicateRow> predicates;
    for (CheckedTable& predicate : table.tables("predicate")) {
        predicates.push_back(read_predicate(predicate));
    }
    table.reject_unknown_keys();
    faults.throw_if_any();

    RowInserter kind_rows(database, "entity_kind");
    for (const auto& [slug, label] : kinds) {
        kind_rows.insert({{"slug", slug}, {"label_en", label.english}, {"label_ar", label.arabic}});
    }
    RowInserter predicate_rows(database, "predicate");
    RowInserter subject_rows(database, "predicate_subject");
    for (const PredicateRow& row : predicates) {
        predicate_rows.insert({{"slug", row.slug},
                               {"value_kind", row.value_kind},
                               {"label_en", row.label.english},
                               {"label_ar", row.label.arabic},
                               {"meaning_en", row.meaning.english},
                               {"meaning_ar", row.meaning.arabic}});
        for (const std::string& subject : row.subjects) {
            subject_rows.insert({{"predicate", row.slug}, {"entity_kind", subject}});
        }
    }
}

} // namespace sijill::kb
