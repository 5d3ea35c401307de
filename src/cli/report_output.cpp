#include "cli/report_output.hpp"

namespace sijill::cli {

void write_report(Context& context, KnowledgeBase& base, const Report& report,
                  const ParameterValues& values, bool cite) {
    const ReportOptions options{context.arabic(), cite};
    if (context.wants(Format::html)) {
        ReportPage page = report_page(base, report, values, options);
        page.as_of = context.options.as_of;
        context.write(page);
    } else {
        context.write(run_report(base, report, values, options));
    }
}

} // namespace sijill::cli
