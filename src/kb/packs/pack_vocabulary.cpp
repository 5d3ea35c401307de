#include "kb/packs/pack_vocabulary.hpp"

#include "kb/packs/checked_toml.hpp"

#include <SQLiteCpp/Statement.h>

#include <initializer_list>
#include <utility>

namespace sijill::kb {
namespace {

struct Bilingual {
    std::string english, arabic;
};

Bilingual read_bilingual(TomlTable& parent, std::string_view key) {
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

void insert(SQLite::Database& database, const char* sql,
            std::initializer_list<std::string> values) {
    SQLite::Statement statement(database, sql);
    int place = 0;
    for (const std::string& value : values) {
        statement.bind(++place, value);
    }
    statement.exec();
}

struct PredicateRow {
    std::string slug, value_kind;
    std::vector<std::string> subjects;
    Bilingual label, meaning;
};

PredicateRow read_predicate(TomlTable& table) {
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

Vocabulary load_vocabulary(SQLite::Database& database) {
    Vocabulary vocabulary;
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

void write_vocabulary(SQLite::Database& database, const std::string& file, std::string_view toml) {
    Problems problems;
    const auto root = parse_toml(file, toml, problems);
    problems.throw_if_any();
    TomlTable table(file, *root, problems);
    std::vector<std::pair<std::string, Bilingual>> kinds;
    for (TomlTable& kind : table.tables("entity_kind")) {
        std::string slug = kind.text("slug");
        kinds.emplace_back(std::move(slug), read_bilingual(kind, "label"));
        kind.reject_unknown_keys();
    }
    std::vector<PredicateRow> predicates;
    for (TomlTable& predicate : table.tables("predicate")) {
        predicates.push_back(read_predicate(predicate));
    }
    table.reject_unknown_keys();
    problems.throw_if_any();

    for (const auto& [slug, label] : kinds) {
        insert(database, "INSERT INTO entity_kind VALUES (?1, ?2, ?3)",
               {slug, label.english, label.arabic});
    }
    for (const PredicateRow& row : predicates) {
        insert(database, "INSERT INTO predicate VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
               {row.slug, row.value_kind, row.label.english, row.label.arabic, row.meaning.english,
                row.meaning.arabic});
        for (const std::string& subject : row.subjects) {
            insert(database, "INSERT INTO predicate_subject VALUES (?1, ?2)", {row.slug, subject});
        }
    }
}

} // namespace sijill::kb
