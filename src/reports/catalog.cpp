#include "base/nearest.hpp"
#include "reports/query_files.hpp"
#include "reports/statement_check.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sijill {
namespace {

using reports::QueryFiles;

/// What a folder says replaces what went before under the same name.
void merge(std::vector<Report>& reports, std::vector<Report> more) {
    for (Report& report : more) {
        const auto same = std::find_if(reports.begin(), reports.end(), [&](const Report& other) {
            return other.name == report.name;
        });
        if (same == reports.end()) {
            reports.push_back(std::move(report));
        } else {
            *same = std::move(report);
        }
    }
}

void append(std::vector<std::string>& faults, const std::vector<std::string>& more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

std::vector<std::string> statement_faults(const std::vector<Report>& reports) {
    reports::StatementCheck check;
    std::vector<std::string> faults;
    for (const Report& report : reports) {
        append(faults, check.faults(report));
    }
    return faults;
}

} // namespace

ReportCatalog::ReportCatalog(const std::vector<std::filesystem::path>& folders) {
    QueryFiles built_in = reports::built_in_files("queries/");
    std::vector<std::string> faults = std::move(built_in.faults);
    reports_ = std::move(built_in.reports);
    for (const std::filesystem::path& folder : folders) {
        QueryFiles files = reports::folder_files(folder);
        append(faults, files.faults);
        append(faults, statement_faults(files.reports));
        merge(reports_, std::move(files.reports));
    }
    reports::require_sound(faults);
    std::sort(reports_.begin(), reports_.end(),
              [](const Report& left, const Report& right) { return left.name < right.name; });
}

const Report& ReportCatalog::find(std::string_view name) const {
    std::vector<std::string> names;
    for (const Report& report : reports_) {
        if (report.name == name) {
            return report;
        }
        names.push_back(report.name);
    }
    const std::string near = did_you_mean(name, names);
    throw Error(ErrorCode::not_found, fmt::format("there is no report {}", name),
                near.empty() ? "sijill report list names them all" : near);
}

void ReportCatalog::check_statements() const {
    reports::require_sound(statement_faults(reports_));
}

} // namespace sijill
