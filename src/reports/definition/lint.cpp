#include "reports/definition/checks.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/definition/statement_check.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

namespace sijill {
namespace {

bool needs_a_value(const Report& report) {
    return std::any_of(report.parameters.begin(), report.parameters.end(),
                       [](const ReportParameter& parameter) { return parameter.required; });
}

/// What only a run shows.
std::vector<std::string> faults_of_run(KnowledgeBase& base, const Report& report, bool count_rows) {
    std::vector<std::string> faults;
    if (needs_a_value(report)) {
        return faults;
    }
    try {
        static_cast<void>(run_report(base, report, {}, {.count_rows = count_rows}));
    } catch (const Error& error) {
        std::istringstream lines(error.what());
        for (std::string line; std::getline(lines, line);) {
            faults.push_back(line);
        }
    }
    return faults;
}

} // namespace

ResultSet lint_reports(KnowledgeBase& base, const std::vector<std::filesystem::path>& paths,
                       bool count_rows) {
    ResultSet result;
    result.name = "faults";
    result.columns = {{"fault", "", ""}};
    const auto add = [&](const std::vector<std::string>& faults) {
        for (const std::string& fault : faults) {
            result.rows.push_back({fault});
        }
    };
    reports::StatementCheck check;
    for (const std::filesystem::path& path : paths) {
        std::vector<reports::ReadReport> files = reports::folder_files(path);
        if (files.empty()) {
            add({fmt::format("{}: no report in it", path.string())});
        }
        for (reports::ReadReport& file : files) {
            check.complete(file);
            add(file.faults.empty() ? faults_of_run(base, file.report, count_rows) : file.faults);
        }
    }
    return result;
}

} // namespace sijill
