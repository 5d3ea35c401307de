#include "kb/packs/pack_reader.hpp"

#include "kb/names/name_language.hpp"
#include "kb/packs/short_forms.hpp"
#include "kb/packs/statement_reader.hpp"
#include "kb/packs/vocabulary_file.hpp"
#include "kb/toml/checked_toml.hpp"

#include <utility>

namespace sijill::kb {
namespace {

const std::vector<std::string> kSourceKinds{"article", "document"};
const std::vector<std::string> kNameRoles{"label", "alias", "transliteration", "misspelling"};

PackSource read_source(CheckedTable table) {
    PackSource source;
    source.line = table.line();
    source.slug = table.text("slug");
    source.kind = table.choice("kind", kSourceKinds);
    source.language = table.text("language");
    source.known_on = table.date("known_on");
    source.title = table.optional_text("title");
    source.publisher = table.optional_text("publisher");
    source.author = table.optional_text("author");
    source.url = table.optional_text("url");
    source.published_on = table.optional_date("published_on");
    source.licence = table.optional_text("licence");
    table.reject_unknown_keys();
    return source;
}

PackName read_name(CheckedTable table, const std::string& entity) {
    PackName name;
    name.entity = entity;
    name.line = table.line();
    name.text = table.text("text");
    name.language = table.text("language");
    name.role = table.choice("role", kNameRoles);
    table.reject_unknown_keys();
    return name;
}

/// Returns a name of which only the text is given: the label in its language, or an alias where a
/// name from `first` on is the label.
PackName short_name(const TextOrTable& value, const std::string& entity, std::size_t first,
                    const Pack& pack, FaultList& faults) {
    PackName name;
    name.entity = entity;
    name.text = value.text;
    name.line = value.line;
    const auto language = language_of_name(value.text);
    if (!language && !value.text.empty()) {
        faults.add(
            pack.file, value.line,
            {"the language of '{}' is not known: write a table with text, language and role"_text,
             value.text});
    }
    name.language = language.value_or("");
    name.role = "label";
    name.is_short = true;
    for (std::size_t other = first; other < pack.names.size(); ++other) {
        if (pack.names[other].role == "label" && pack.names[other].language == name.language) {
            name.role = "alias";
        }
    }
    return name;
}

/// Reads an entity with its names. A pack gives further names to an entity of the base by [[name]].
void read_entity(CheckedTable table, Pack& pack, FaultList& faults) {
    PackEntity entity;
    entity.line = table.line();
    entity.slug = table.text("slug");
    entity.kind = table.text("kind");
    entity.draft = table.optional_text("draft");
    const std::size_t first = pack.names.size();
    for (TextOrTable& name : table.texts_or_tables("names")) {
        pack.names.push_back(name.table ? read_name(std::move(*name.table), entity.slug)
                                        : short_name(name, entity.slug, first, pack, faults));
    }
    table.reject_unknown_keys();
    pack.entities.push_back(std::move(entity));
}

} // namespace

Pack read_pack(const std::string& file, std::string_view statements, const std::string& text_file,
               std::string_view text, FaultList& faults) {
    Pack pack;
    pack.file = file;
    pack.text_file = text_file;
    pack.text = text;
    const auto root = parse_toml(file, statements, faults);
    if (!root) {
        return pack;
    }
    CheckedTable table(file, *root, faults);
    if (auto source = table.optional_table("source")) {
        pack.source = read_source(std::move(*source));
    } else {
        faults.add(file, 0, "[source] is missing"_text);
    }
    pack.kinds = read_kinds(table);
    pack.predicates = read_predicates(table);
    for (CheckedTable& entity : table.tables("entity")) {
        read_entity(std::move(entity), pack, faults);
    }
    for (CheckedTable& name : table.tables("name")) {
        const std::string entity = name.text("entity");
        pack.names.push_back(read_name(std::move(name), entity));
    }
    for (CheckedTable& statement : table.tables("statement")) {
        pack.statements.push_back(
            read_statement(std::move(statement), day_of(pack.source), file, faults));
    }
    table.reject_unknown_keys();
    return pack;
}

} // namespace sijill::kb
