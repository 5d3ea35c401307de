#include "kb/corrections/name_changes.hpp"

#include "base/did_you_mean.hpp"
#include "kb/candidates/candidate_rows.hpp"
#include "kb/corrections/archive.hpp"
#include "kb/names/mentions.hpp"
#include "kb/names/name_language.hpp"
#include "kb/names/names.hpp"
#include "kb/packs/slugs.hpp"
#include "kb/rows/stored_text.hpp"
#include "kb/store/next_id.hpp"
#include "kb/store/row_inserter.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace sijill::kb {
namespace {

constexpr const char* kLabel = "label";
constexpr const char* kAlias = "alias";

struct NameRow {
    std::int64_t id = 0;
    std::string text, language, role;
};

std::vector<NameRow> names_of(SQLite::Database& database, const Entity& entity) {
    std::vector<NameRow> names;
    SQLite::Statement rows(database,
                           "SELECT id, text, language, role FROM name WHERE entity_id = ?1 "
                           "ORDER BY id");
    rows.bind(1, entity.id);
    while (rows.executeStep()) {
        names.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(),
                         rows.getColumn(2).getString(), rows.getColumn(3).getString()});
    }
    return names;
}

/// Returns the language that is given, or else the one that the letters tell.
std::string language_of(const NameText& name) {
    if (!name.language.empty()) {
        if (!is_language(name.language)) {
            throw Error(ErrorCode::bad_input, no_language(name.language));
        }
        return name.language;
    }
    const auto language = language_of_name(name.text);
    if (!language) {
        throw Error(ErrorCode::usage, {"the language of '{}' is not known"_text, name.text},
                    "give it by --language"_text);
    }
    return std::string(*language);
}

/// The rows that a new name touches: itself, if the entity has it in another role, and the label
/// that it takes the place of.
struct Affected {
    std::optional<NameRow> itself, label;
};

/// Throws where the entity has the name already, unless that becomes its label.
Affected affected_by(const Entity& entity, const std::vector<NameRow>& names,
                     const NameText& name) {
    Affected affected;
    for (const NameRow& known : names) {
        if (known.language != name.language) {
            continue;
        }
        if (known.text == name.text) {
            if (name.role != kLabel || known.role == kLabel) {
                throw Error(ErrorCode::bad_input,
                            {"{} has the name '{}' already"_text, entity.slug, name.text});
            }
            affected.itself = known;
        } else if (name.role == kLabel && known.role == kLabel) {
            affected.label = known;
        }
    }
    return affected;
}

NameRow name_to_remove(const Entity& entity, const std::vector<NameRow>& names,
                       const NameText& name) {
    std::vector<NameRow> found;
    std::vector<std::string> texts;
    for (const NameRow& known : names) {
        texts.push_back(known.text);
        if (known.text == name.text && (name.language.empty() || known.language == name.language)) {
            found.push_back(known);
        }
    }
    if (found.empty()) {
        throw Error(ErrorCode::not_found, {"{} has no name '{}'"_text, entity.slug, name.text},
                    did_you_mean(name.text, texts));
    }
    if (found.size() > 1) {
        throw Error(ErrorCode::usage,
                    {"{} has the name '{}' in several languages"_text, entity.slug, name.text},
                    "give one of them by --language"_text);
    }
    const auto is_label = [](const NameRow& row) { return row.role == kLabel; };
    if (is_label(found.front()) && std::ranges::count_if(names, is_label) == 1) {
        throw Error(ErrorCode::bad_input,
                    {"'{}' is the only label of {}"_text, name.text, entity.slug},
                    "make another name the label first, by --role label"_text);
    }
    return found.front();
}

/// A change of one name may alter another, the label before it.
std::string last_day_of_name(SQLite::Database& database, const Entity& entity, const NameText& name,
                             std::int64_t row) {
    SQLite::Statement last(database,
                           "SELECT max(day) FROM change AS c WHERE entity = ?1 AND ((name = ?2 "
                           "AND language = ?3) OR EXISTS (SELECT 1 FROM archived_row AS a "
                           "WHERE a.change_id = c.id AND a.table_name = 'name' "
                           "AND a.row_id = ?4))");
    last.bind(1, entity.slug);
    last.bind(2, name.text);
    last.bind(3, name.language);
    last.bind(4, row);
    last.executeStep();
    return last.getColumn(0).getString();
}

/// The archive has the role of a name that was removed; one that was added is there, or was removed
/// later. A name is altered where it becomes a label or no longer is one.
std::string last_day_of_labels(SQLite::Database& database, const Entity& entity) {
    SQLite::Statement last(
        database, "SELECT max(c.day) FROM change AS c JOIN archived_row AS a ON a.change_id = c.id "
                  "WHERE c.entity = ?1 AND a.table_name = 'name' AND (a.fate = 'altered' OR ?2 = "
                  "coalesce(json_extract(a.content, '$.role'), "
                  "(SELECT role FROM name WHERE id = a.row_id), "
                  "(SELECT json_extract(r.content, '$.role') FROM archived_row AS r "
                  "WHERE r.table_name = 'name' AND r.fate = 'deleted' AND r.row_id = a.row_id)))");
    last.bind(1, entity.slug);
    last.bind(2, kLabel);
    last.executeStep();
    return last.getColumn(0).getString();
}

/// Returns the day of a change. Throws where the same name was changed on a later day, or another
/// label of the entity if it is one: --as-of undoes changes in their order, and whether a label may
/// come or go depends on the others.
std::string day_in_order(SQLite::Database& database, const Entity& entity, const NameText& name,
                         std::int64_t row, const std::string& given) {
    const Message way_out = "give that day or a later one by --on"_text;
    const std::string of_name = last_day_of_name(database, entity, name, row);
    const std::string of_labels =
        name.role == kLabel ? last_day_of_labels(database, entity) : std::string();
    std::string day = correction_day(given, std::max(of_name, of_labels));
    if (day < of_name) {
        throw Error(
            ErrorCode::bad_input,
            {"the name '{}' cannot be changed on {}: it was on {}"_text, name.text, day, of_name},
            way_out);
    }
    if (day < of_labels) {
        throw Error(ErrorCode::bad_input,
                    {"the label '{}' cannot be changed on {}: another one of {} was on {}"_text,
                     name.text, day, entity.slug, of_labels},
                    way_out);
    }
    return day;
}

Change change_of(SQLite::Database& database, const Entity& entity, const std::string& kind,
                 const NameText& name, std::int64_t row, const Correction& correction) {
    Change change;
    change.day = day_in_order(database, entity, name, row, correction.day);
    change.kind = kind;
    change.entity = entity.slug;
    change.name = name.text;
    change.language = name.language;
    change.why = reason(correction.why);
    return change;
}

std::optional<std::string> former_label(const Affected& affected) {
    return affected.label ? std::optional(affected.label->text) : std::nullopt;
}

void set_role(SQLite::Database& database, ArchiveWriter& archive, std::int64_t row,
              const char* role) {
    archive.alters("name", "role", "id = ?1", row);
    SQLite::Statement update(database, "UPDATE name SET role = ?2 WHERE id = ?1");
    update.bind(1, row);
    update.bind(2, role);
    update.exec();
}

} // namespace

std::optional<std::string> add_name(SQLite::Database& database, std::string_view entity,
                                    const NameText& given, const Correction& correction) {
    require_stored_text(given.text, "TEXT");
    const Entity named = resolve_name(database, entity);
    const std::string words = folded_words(given.text);
    if (words.empty()) {
        throw Error(ErrorCode::bad_input,
                    {"the name '{}' has no letter or digit"_text, given.text});
    }
    const NameText name{given.text, language_of(given), given.role.empty() ? kAlias : given.role};
    const Affected affected = affected_by(named, names_of(database, named), name);
    const std::int64_t id = affected.itself ? affected.itself->id : next_id(database, "name");
    ArchiveWriter archive(database, change_of(database, named, "name_added", name, id, correction));
    if (affected.label) {
        set_role(database, archive, affected.label->id, kAlias);
    }
    if (affected.itself) {
        set_role(database, archive, id, kLabel);
        return former_label(affected);
    }
    RowInserter(database, "name")
        .insert({{"id", id},
                 {"entity_id", named.id},
                 {"text", name.text},
                 {"language", name.language},
                 {"role", name.role},
                 {"words", words}});
    archive.adds("name", id);
    find_candidates(database, link_names(database, {words}));
    return former_label(affected);
}

void remove_name(SQLite::Database& database, std::string_view entity, const NameText& given,
                 const Correction& correction) {
    const Entity named = resolve_name(database, entity);
    const NameRow row = name_to_remove(named, names_of(database, named), given);
    const NameText name{row.text, row.language, row.role};
    ArchiveWriter(database, change_of(database, named, "name_removed", name, row.id, correction))
        .deletes("name", "id = ?1", row.id);
    SQLite::Statement remove(database, "DELETE FROM name WHERE id = ?1");
    remove.bind(1, row.id);
    remove.exec();
    find_candidates(database, link_names(database, {folded_words(row.text)}));
}

} // namespace sijill::kb
