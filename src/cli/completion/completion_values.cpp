#include "cli/completion/completion_values.hpp"

#include "cli/help/help_topics.hpp"
#include "cli/open_base.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <utility>

namespace sijill::cli {
namespace {

// Each has two columns: the word, and what it is.
constexpr std::string_view kEntities =
    "SELECT n.text, e.slug FROM name AS n JOIN entity AS e ON e.id = n.entity_id "
    "UNION SELECT slug, kind FROM entity ORDER BY 1";
constexpr std::string_view kSources = "SELECT slug, title FROM source ORDER BY 1";
constexpr std::string_view kStatements =
    "SELECT s.slug || '/' || t.key, t.predicate FROM statement AS t "
    "JOIN source AS s ON s.id = t.source_id ORDER BY 1";
constexpr std::string_view kTables = "SELECT DISTINCT name, kind FROM documentation ORDER BY 1";

} // namespace

void ValueSource::add(const Option& option, std::vector<Candidate>& candidates) const {
    const std::string& type = option.value_name;
    const bool is_of_report = option.group == "help.parameters" && !report_.empty();
    if (is_of_report || (type == "VALUE" && option.choices.empty())) {
        add_parameter(option.name, candidates);
    } else if (!option.choices.empty()) {
        for (const std::string& value : option.choices) {
            candidates.push_back({value, ""});
        }
    } else if (type == "ENTITY") {
        add_rows(kEntities, candidates);
    } else if (type == "SOURCE") {
        add_rows(kSources, candidates);
    } else if (type == "STATEMENT") {
        add_rows(kStatements, candidates);
    } else if (type == "SUBJECT") {
        for (const std::string_view sql : {kSources, kStatements, kEntities}) {
            add_rows(sql, candidates);
        }
    } else if (type == "TABLE") {
        add_rows(kTables, candidates);
    } else if (type == "REPORT") {
        add_reports(candidates);
    } else if (type == "TOPIC") {
        for (std::string& topic : help_topics()) {
            candidates.push_back({std::move(topic), ""});
        }
    }
}

void ValueSource::add_rows(std::string_view sql, std::vector<Candidate>& candidates) const {
    try {
        KnowledgeBase base = open_base(options_);
        for (const auto& row : run_sql(base, sql, {}).rows) {
            candidates.push_back({to_text(row[0]), row.size() > 1 ? to_text(row[1]) : ""});
        }
    } catch (const Error&) { // a base that cannot be read has no names
        return;
    }
}

void ValueSource::add_reports(std::vector<Candidate>& candidates) const {
    const ReportCatalog catalog = all_reports(options_);
    for (const Report& report : catalog.reports()) {
        candidates.push_back(
            {report.name, is_arabic(language_of(options_)) ? report.title_ar : report.title_en});
    }
    for (const char* other : {"list", "new", "lint"}) {
        candidates.push_back({other, ""});
    }
}

void ValueSource::add_parameter(const std::string& name, std::vector<Candidate>& candidates) const {
    const ReportCatalog catalog = all_reports(options_);
    for (const Report& report : catalog.reports()) {
        for (const ReportParameter& parameter : report.parameters) {
            if (report.name != report_ || parameter.name != name) {
                continue;
            }
            if (parameter.type == ParameterType::entity) {
                add_rows(kEntities, candidates);
            } else if (!parameter.values_sql.empty()) {
                add_rows(parameter.values_sql, candidates);
            }
        }
    }
}

} // namespace sijill::cli
