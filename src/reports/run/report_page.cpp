#include "kb/store/connection.hpp"
#include "reports/definition/parameters.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/definition/report_header.hpp"
#include "reports/run/citation.hpp"
#include "reports/run/runner.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

namespace sijill {

ReportPage report_page(KnowledgeBase& base, const Report& report, const ParameterValues& parameters,
                       const ReportOptions& options) {
    ReportPage page;
    page.rows = run_report(base, report, parameters, options);
    const reports::BoundValues cited{{"statement_ids", reports::statement_ids(page.rows)}};
    const auto run = [&](std::string_view file) {
        return reports::run_statement(base.connection().handle(), reports::built_in_file(file),
                                      cited, options.language);
    };
    page.evidence = run("queries/page/evidence.sql");
    page.sources = run("queries/page/sources.sql");
    for (const auto& [name, value] :
         reports::bound_values(base, report, parameters, options.language)) {
        page.parameters[name] = to_text(value);
    }
    page.sql = reports::without_header(report.sql);
    return page;
}

} // namespace sijill
