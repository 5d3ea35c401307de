#include "kb/packs/vocabulary_file.hpp"

#include "kb/store/row_inserter.hpp"
#include "kb/toml/checked_toml.hpp"

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
