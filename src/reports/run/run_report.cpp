#include "reports/definition/checks.hpp"
#include "reports/run/citation.hpp"
#include "reports/run/run_statement.hpp"
#include "sijill/error.hpp"

namespace sijill {

ResultSet run_report(KnowledgeBase& base, const Report& report, const ParameterValues& parameters,
                     const ReportOptions& options) {
    const reports::BoundValues values =
        reports::bound_values(base, report, parameters, options.language);
    ResultSet result = reports::run_statement(base, report, values, options.language);
    const std::vector<Message> faults = reports::failed_checks(report, result, options.count_rows);
    if (!faults.empty()) {
        throw Error(ErrorCode::check_failed, Message::lines(faults),
                    "sijill check tells whether the base is sound"_text);
    }
    if (options.cite) {
        reports::cite(base, result, options.language);
    }
    return result;
}

} // namespace sijill
