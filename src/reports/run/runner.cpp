#include "reports/run/runner.hpp"

#include "kb/store/connection.hpp"
#include "reports/definition/checks.hpp"
#include "reports/run/citation.hpp"
#include "reports/sql/prepared_sql.hpp"
#include "reports/sql/sql_guard.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"

namespace sijill {
namespace reports {

ResultSet run_statement(sqlite3* db, const Report& report, const BoundValues& values,
                        Language language) {
    SqlGuard guard(db, {});
    PreparedSql statement(guard, report.file, report.sql);
    const std::vector<std::string> names = statement.parameters();
    for (std::size_t place = 0; place < names.size(); ++place) {
        if (const auto value = values.find(names[place]); value != values.end()) {
            statement.bind(place + 1, value->second);
        } else if (names[place] == kArabicParameter) {
            statement.bind(place + 1, std::int64_t{is_arabic(language) ? 1 : 0});
        }
    }
    ResultSet result = statement.read(0);
    result.name = report.name;
    result.title = is_arabic(language) ? report.title_ar : report.title_en;
    result.description = is_arabic(language) ? report.description_ar : report.description_en;
    result.chart = report.chart;
    for (Column& column : result.columns) {
        for (const Column& declared : report.columns) {
            if (declared.key == column.key) {
                column = declared;
            }
        }
    }
    return result;
}

} // namespace reports

ResultSet run_report(KnowledgeBase& base, const Report& report, const ParameterValues& parameters,
                     const ReportOptions& options) {
    const reports::BoundValues values =
        reports::bound_values(base, report, parameters, options.language);
    sqlite3* db = base.connection().handle();
    ResultSet result = reports::run_statement(db, report, values, options.language);
    const auto faults = reports::failed_checks(report, result, options.count_rows);
    if (!faults.empty()) {
        throw Error(ErrorCode::check_failed, Message::lines(faults),
                    "sijill check tells whether the base is sound"_text);
    }
    if (options.cite) {
        reports::cite(db, result, options.language);
    }
    return result;
}

} // namespace sijill
