#include "cli/report_output.hpp"

namespace sijill::cli {

void write_report(Context& context, KnowledgeBase& base, const Report& report,
                  const ParameterValues& values, bool cite) {
    const ReportOptions options{context.arabic(), cite};
    if (context.wants(Format::html)) {
        context.write(report_page(base, report, values, options));
    } else {
        context.write(run_report(base, report, values, options));
    }
}

} // namespace sijill::cli
