#include "cli/commands/write_report.hpp"

#include <map>

namespace sijill::cli {

void write_report(Context& context, KnowledgeBase& base, const Report& report,
                  const ParameterValues& values, bool cite) {
    const ReportOptions options{context.language(), cite};
    if (context.wants(render::Format::html)) {
        ReportPage page = report_page(base, report, values, options);
        page.as_of = context.options.as_of;
        context.write(page);
    } else {
        context.write(run_report(base, report, values, options));
    }
}

void label_in_arabic(ResultSet& result) {
    static const std::map<std::string, std::string> language{
        {"parameter", "المعامل"}, {"value", "القيمة"}, {"given", "أُعطي"}, {"meaning", "المعنى"},
        {"step", "الخطوة"},       {"sql", "SQL"},      {"fault", "الخطأ"}};
    for (Column& column : result.columns) {
        column.label_ar = language.at(column.key);
    }
}

} // namespace sijill::cli
