#include "cli/commands/write_report.hpp"

#include "cli/output/answer.hpp"

namespace sijill::cli {

int write_report(const GlobalOptions& options, KnowledgeBase& base, const Report& report,
                 const ParameterValues& values, bool cite) {
    const ReportOptions as{language_of(options), cite};
    const Answer answer(options);
    if (!answer.wants(render::Format::html)) {
        return answer.write(run_report(base, report, values, as));
    }
    ReportPage page = report_page(base, report, values, as);
    page.as_of = options.as_of;
    return answer.write(page);
}

} // namespace sijill::cli
