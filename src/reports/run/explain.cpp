#include "kb/base_access.hpp"
#include "reports/definition/parameters.hpp"
#include "reports/definition/report_header.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <map>

namespace sijill {
namespace {

ResultSet parameter_rows(const Report& report, const reports::BoundValues& values,
                         const ParameterValues& given, Language language) {
    ResultSet rows;
    rows.name = "parameters";
    rows.columns = {
        {"parameter", "", ""}, {"value", "", ""}, {"given", "", ""}, {"meaning", "", ""}};
    for (const ReportParameter& parameter : report.parameters) {
        rows.rows.push_back({parameter.name, values.at(parameter.name),
                             std::int64_t{given.contains(parameter.name) ? 1 : 0},
                             parameter.help(language)});
    }
    return rows;
}

/// Returns SQLite's query plan, each step indented below the one that it is part of.
ResultSet plan_rows(KnowledgeBase& base, const Report& report) {
    reports::SqlGuard guard(kb::connection_of(base), {});
    const std::string sql = "EXPLAIN QUERY PLAN\n" + report.sql;
    const ResultSet steps = reports::PreparedSql(guard, report.file, sql).read();
    std::map<std::string, std::size_t> depths;
    ResultSet rows;
    rows.name = "plan";
    rows.columns = {{"step", "", ""}};
    for (const auto& step : steps.rows) {
        const auto parent = depths.find(to_text(step[1]));
        const std::size_t depth = parent == depths.end() ? 0 : parent->second + 1;
        depths[to_text(step[0])] = depth;
        rows.rows.push_back({std::string(2 * depth, ' ') + to_text(step[3])});
    }
    return rows;
}

} // namespace

Sections explain_report(KnowledgeBase& base, const Report& report,
                        const ParameterValues& parameters, Language language) {
    const reports::BoundValues values = reports::bound_values(base, report, parameters, language);
    ResultSet sql;
    sql.name = "sql";
    sql.columns = {{"sql", "", ""}};
    sql.rows = {{std::string(reports::without_header(report.sql))}};
    return {parameter_rows(report, values, parameters, language), plan_rows(base, report), sql};
}

} // namespace sijill
