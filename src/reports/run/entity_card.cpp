#include "base/did_you_mean.hpp"
#include "kb/store/connection.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/run/runner.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

namespace sijill {
namespace {

using reports::BoundValues;

/// Runs every query file of a folder, in the order of their names.
Sections run_folder(KnowledgeBase& base, std::string_view folder, const BoundValues& values,
                    Language language) {
    Sections sections;
    for (const auto& [query, faults] : reports::built_in_files(folder)) {
        reports::require_sound(faults);
        sections.push_back(
            reports::run_statement(base.connection().handle(), query, values, language));
        // "1-facts": the number is the file's place among its neighbours.
        sections.back().name.erase(0, sections.back().name.find('-') + 1);
    }
    return sections;
}

ResultSet run_file(KnowledgeBase& base, std::string_view file, const BoundValues& values,
                   Language language) {
    return reports::run_statement(base.connection().handle(), reports::built_in_file(file), values,
                                  language);
}

/// Puts the entity's labels over the column.
void name_column(KnowledgeBase& base, ResultSet& result, std::string_view key,
                 const std::string& slug) {
    const ResultSet labels =
        run_file(base, "queries/entity/labels.sql", {{"entity", slug}}, Language::english);
    if (const auto column = result.column(key); column && !labels.rows.empty()) {
        result.columns[*column].label_en = to_text(labels.rows[0][0]);
        result.columns[*column].label_ar = to_text(labels.rows[0][1]);
    }
}

[[noreturn]] void fail_unknown(const std::string& name, const ResultSet& objects) {
    std::vector<std::string> names;
    for (const auto& row : objects.rows) {
        names.push_back(to_text(row[*objects.column("name")]));
    }
    const auto near = did_you_mean(name, names);
    throw Error(ErrorCode::not_found, {"there is no table or view {}"_text, name},
                near.empty() ? Message("sijill schema names them all"_text) : Message(near));
}

} // namespace

Sections entity_card(KnowledgeBase& base, std::string_view name, Language language) {
    const std::string slug = base.resolve(name).slug;
    Sections sections = run_folder(base, "queries/show/", {{"entity", slug}}, language);
    std::erase_if(sections, [](const ResultSet& section) { return section.rows.empty(); });
    return sections;
}

Sections compare_entities(KnowledgeBase& base, std::string_view left, std::string_view right,
                          Language language) {
    const std::string left_slug = base.resolve(left).slug;
    const std::string right_slug = base.resolve(right).slug;
    if (left_slug == right_slug) {
        throw Error(ErrorCode::usage,
                    {"'{}' and '{}' are both {}, which cannot be compared with itself"_text, left,
                     right, left_slug},
                    "sijill report entities lists them"_text);
    }
    const BoundValues values{{"left", left_slug}, {"right", right_slug}};
    Sections sections = run_folder(base, "queries/compare/", values, language);
    for (ResultSet& section : sections) {
        name_column(base, section, "left", left_slug);
        name_column(base, section, "right", right_slug);
    }
    return sections;
}

ResultSet describe_schema(KnowledgeBase& base, const std::optional<std::string>& name,
                          Language language) {
    ResultSet objects = run_file(base, "queries/schema/objects.sql", {}, language);
    if (!name) {
        return objects;
    }
    ResultSet columns = run_file(base, "queries/schema/columns.sql", {{"object", *name}}, language);
    if (columns.rows.empty()) {
        fail_unknown(*name, objects);
    }
    columns.title = *name;
    return columns;
}

} // namespace sijill
