#include "reports/definition/checks.hpp"
#include "reports/definition/parameters.hpp"
#include "reports/run/citation.hpp"
#include "reports/run/run_statement.hpp"
#include "sijill/error.hpp"

namespace sijill {

namespace {

/// Returns what an entity is called, given by its slug.
std::string label_of(KnowledgeBase& base, const std::string& slug, Language language) {
    const ResultSet labels = reports::run_built_in(base, "queries/entity/labels.sql",
                                                   {{"entity", slug}}, Language::english);
    return labels.rows.empty() ? slug : to_text(labels.rows[0][is_arabic(language) ? 1 : 0]);
}

/// Returns a filter for each parameter that was given. Its meaning is what stands in the help
/// before a colon: "only this developer: slug or any name".
std::vector<Filter> filters_of(KnowledgeBase& base, const Report& report,
                               const ParameterValues& given, const reports::BoundValues& values,
                               Language language) {
    std::vector<Filter> filters;
    for (const ReportParameter& parameter : report.parameters) {
        const std::string value = to_text(values.at(parameter.name));
        if (!given.contains(parameter.name) || value.empty()) {
            continue;
        }
        const std::string& help = parameter.help(language);
        const bool is_entity = parameter.type == ParameterType::entity;
        filters.push_back({help.substr(0, help.find(':')),
                           is_entity ? label_of(base, value, language) : value,
                           !parameter.values_sql.empty() && !is_entity});
    }
    return filters;
}

} // namespace

ResultSet run_report(KnowledgeBase& base, const Report& report, const ParameterValues& parameters,
                     const ReportOptions& options) {
    const reports::BoundValues values =
        reports::bound_values(base, report, parameters, options.language);
    ResultSet result =
        reports::run_statement(base, report, values, options.language, options.limits);
    const std::vector<Message> faults = reports::failed_checks(report, result, options.count_rows);
    if (!faults.empty()) {
        throw Error(ErrorCode::check_failed, Message::lines(faults),
                    "sijill check tells whether the base is sound"_text);
    }
    result.filters = filters_of(base, report, parameters, values, options.language);
    if (options.cite) {
        reports::cite(base, result, options.language);
    }
    return result;
}

} // namespace sijill
