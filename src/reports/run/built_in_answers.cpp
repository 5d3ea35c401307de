#include "reports/run/built_in_answers.hpp"

#include "base/did_you_mean.hpp"
#include "base/json_writer.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/definition/report_header.hpp"
#include "reports/run/citation.hpp"
#include "reports/run/run_statement.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <utility>

namespace sijill {
namespace {

using reports::BoundValues;
using reports::run_built_in;

/// Runs every query file of a folder, in the order of their names.
Sections run_folder(KnowledgeBase& base, std::string_view folder, const BoundValues& values,
                    Language language, const ReadLimits& limits = {}) {
    Sections sections;
    for (const auto& [query, faults] : reports::built_in_files(folder)) {
        reports::require_sound(faults);
        sections.push_back(reports::run_statement(base, query, values, language, limits));
        // A name such as "1-facts" begins with the position of the file in its folder.
        sections.back().name.erase(0, sections.back().name.find('-') + 1);
    }
    return sections;
}

/// Makes the labels of an entity the headings of a column.
void name_column(KnowledgeBase& base, ResultSet& result, std::string_view key,
                 const std::string& slug) {
    const ResultSet labels =
        run_built_in(base, "queries/entity/labels.sql", {{"entity", slug}}, Language::english);
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
    throw Error(ErrorCode::not_found, {"there is no table or view {}"_text, name},
                did_you_mean(name, names).or_else("sijill schema names them all"_text));
}

} // namespace

ReportPage report_page(KnowledgeBase& base, const Report& report, const ParameterValues& parameters,
                       const ReportOptions& options) {
    ReportPage page;
    page.rows = run_report(base, report, parameters, options);
    const BoundValues cited{{"statement_ids", reports::statement_ids(page.rows)}};
    page.evidence = run_built_in(base, "queries/page/evidence.sql", cited, options.language);
    page.sources = run_built_in(base, "queries/page/sources.sql", cited, options.language);
    for (const auto& [name, value] :
         reports::bound_values(base, report, parameters, options.language)) {
        page.parameters[name] = to_text(value);
    }
    page.sql = reports::without_header(report.sql);
    if (options.candidates) {
        page.candidates = report_candidates(base, report, parameters, options.language);
    }
    return page;
}

ResultSet report_candidates(KnowledgeBase& base, const Report& report,
                            const ParameterValues& parameters, Language language) {
    if (report.candidate_kinds.empty()) {
        throw Error(ErrorCode::usage, {"report {} has no candidates"_text, report.name},
                    "sijill candidates lists those of all kinds"_text);
    }
    const BoundValues given = reports::bound_values(base, report, parameters, language);
    std::vector<std::string> entities;
    for (const ReportParameter& parameter : report.parameters) {
        const std::string slug = to_text(given.at(parameter.name));
        if (parameter.type == ParameterType::entity && !slug.empty()) {
            entities.push_back(slug);
        }
    }
    return run_built_in(
        base, "queries/report/candidates.sql",
        {{"kinds", json_array(report.candidate_kinds)}, {"entities", json_array(entities)}},
        language);
}

Sections entity_card(KnowledgeBase& base, std::string_view name, Language language,
                     const ReadLimits& limits) {
    const std::string slug = base.resolve(name).slug;
    Sections sections = run_folder(base, "queries/show/", {{"entity", slug}}, language, limits);
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
    ResultSet objects = run_built_in(base, "queries/schema/objects.sql", {}, language);
    if (!name) {
        return objects;
    }
    ResultSet columns =
        run_built_in(base, "queries/schema/columns.sql", {{"object", *name}}, language);
    if (columns.rows.empty()) {
        fail_unknown(*name, objects);
    }
    columns.title = *name;
    return columns;
}

} // namespace sijill
