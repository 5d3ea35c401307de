#include "kb/packs/vocabulary_file.hpp"

#include "base/embedded_files.hpp"
#include "kb/store/row_inserter.hpp"

#include <SQLiteCpp/Statement.h>

#include <string>
#include <utility>

namespace sijill::kb {
namespace {

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

Bilingual bilingual(SQLite::Statement& row, int first) {
    return {row.getColumn(first).getString(), row.getColumn(first + 1).getString()};
}

/// Returns whether the base has a predicate of this slug. If it takes the same values, it is made
/// to take the same subjects too.
bool has_predicate(SQLite::Database& database, const PackPredicate& predicate) {
    SQLite::Statement known(database, "SELECT value_kind FROM predicate WHERE slug = ?1");
    known.bind(1, predicate.slug);
    if (!known.executeStep()) {
        return false;
    }
    if (known.getColumn(0).getString() == predicate.value_kind) {
        SQLite::Statement insert(database, "INSERT OR IGNORE INTO predicate_subject "
                                           "(predicate, entity_kind) VALUES (?1, ?2)");
        for (const std::string& subject : predicate.subjects) {
            insert.reset();
            insert.bind(1, predicate.slug);
            insert.bind(2, subject);
            insert.exec();
        }
    }
    return true;
}

} // namespace

std::vector<PackKind> read_kinds(CheckedTable& root) {
    std::vector<PackKind> kinds;
    for (CheckedTable& table : root.tables("kind")) {
        PackKind kind;
        kind.line = table.line();
        kind.slug = table.text("slug");
        kind.label = read_bilingual(table, "label");
        table.reject_unknown_keys();
        kinds.push_back(std::move(kind));
    }
    return kinds;
}

std::vector<PackPredicate> read_predicates(CheckedTable& root) {
    std::vector<PackPredicate> predicates;
    for (CheckedTable& table : root.tables("predicate")) {
        PackPredicate predicate;
        predicate.line = table.line();
        predicate.slug = table.text("slug");
        predicate.value_kind = table.choice("value", {"entity", "text", "number", "time", "flag"});
        const std::vector<std::string> subjects = table.texts("subjects");
        predicate.subjects = {subjects.begin(), subjects.end()};
        predicate.label = read_bilingual(table, "label");
        predicate.meaning = read_bilingual(table, "meaning");
        table.reject_unknown_keys();
        predicates.push_back(std::move(predicate));
    }
    return predicates;
}

void write_kinds(SQLite::Database& database, const std::vector<PackKind>& kinds) {
    RowInserter rows(database, "entity_kind");
    for (const auto& [slug, label, line] : kinds) {
        rows.insert({{"slug", slug}, {"label_en", label.english}, {"label_ar", label.arabic}});
    }
}

void write_predicates(SQLite::Database& database, const std::vector<PackPredicate>& predicates) {
    RowInserter rows(database, "predicate");
    RowInserter subject_rows(database, "predicate_subject");
    for (const PackPredicate& predicate : predicates) {
        rows.insert({{"slug", predicate.slug},
                     {"value_kind", predicate.value_kind},
                     {"label_en", predicate.label.english},
                     {"label_ar", predicate.label.arabic},
                     {"meaning_en", predicate.meaning.english},
                     {"meaning_ar", predicate.meaning.arabic}});
        for (const std::string& subject : predicate.subjects) {
            subject_rows.insert({{"predicate", predicate.slug}, {"entity_kind", subject}});
        }
    }
}

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

Vocabulary standard_vocabulary() {
    const EmbeddedFile file = embedded_files("seeds/vocabulary.toml").front();
    const std::string name(file.name);
    FaultList faults;
    const auto root = parse_toml(name, file.content, faults);
    faults.throw_if_any();
    CheckedTable table(name, *root, faults);
    Vocabulary vocabulary{read_kinds(table), read_predicates(table)};
    table.reject_unknown_keys();
    faults.throw_if_any();
    return vocabulary;
}

void learn_vocabulary(SQLite::Database& database) {
    auto [kinds, predicates] = standard_vocabulary();
    std::erase_if(
        kinds, [&](const PackKind& kind) { return stored_kind(database, kind.slug).has_value(); });
    write_kinds(database, kinds);
    std::erase_if(predicates, [&](const PackPredicate& predicate) {
        return has_predicate(database, predicate);
    });
    write_predicates(database, predicates);
}

} // namespace sijill::kb
