#include "reports/definition/checks.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/definition/statement_check.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <algorithm>

namespace sijill {
namespace {

bool needs_a_value(const Report& report) {
    return std::any_of(report.parameters.begin(), report.parameters.end(),
                       [](const ReportParameter& parameter) { return parameter.required; });
}

/// Returns the faults that only running the report shows; none if it cannot run without a value.
std::vector<Message> faults_of_run(KnowledgeBase& base, const Report& report, bool count_rows) {
    if (needs_a_value(report)) {
        return {};
    }
    try {
        static_cast<void>(run_report(base, report, {}, {.count_rows = count_rows}));
    } catch (const Error& error) {
        return error.message().each_line();
    }
    return {};
}

} // namespace

std::vector<Message> lint_reports(KnowledgeBase& base,
                                  const std::vector<std::filesystem::path>& paths,
                                  bool count_rows) {
    std::vector<Message> faults;
    reports::StatementCheck check;
    for (const std::filesystem::path& path : paths) {
        std::vector<reports::ReadReport> files = reports::folder_files(path);
        if (files.empty()) {
            faults.emplace_back("{}: no report in it"_text, path.string());
        }
        for (reports::ReadReport& file : files) {
            check.complete(file);
            const std::vector<Message> more =
                file.faults.empty() ? faults_of_run(base, file.report, count_rows) : file.faults;
            faults.insert(faults.end(), more.begin(), more.end());
        }
    }
    return faults;
}

} // namespace sijill
