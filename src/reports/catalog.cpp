#include "base/nearest.hpp"
#include "reports/query_files.hpp"
#include "reports/statement_check.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace sijill {
namespace {

void append(std::vector<std::string>& faults, const std::vector<std::string>& more) {
    faults.insert(faults.end(), more.begin(), more.end());
}

} // namespace

ReportCatalog::ReportCatalog(const std::vector<std::filesystem::path>& folders) {
    for (reports::ReadReport& file : reports::built_in_files("queries/")) {
        reports::require_sound(file.faults);
        reports_.push_back(std::move(file.report));
    }
    std::optional<reports::StatementCheck> check;
    for (const std::filesystem::path& folder : folders) {
        for (reports::ReadReport& file : reports::folder_files(folder)) {
            if (!file.report.sql.empty()) {
                append(file.faults, (check ? *check : check.emplace()).faults(file.report));
            }
            replace(std::move(file.report), std::move(file.faults));
        }
    }
    std::sort(reports_.begin(), reports_.end(),
              [](const Report& left, const Report& right) { return left.name < right.name; });
}

/// What went before under the name of this file is no longer there, even where the file is faulty:
/// who wrote it means it.
void ReportCatalog::replace(Report report, std::vector<std::string> faults) {
    const std::string name = std::filesystem::path(report.file).stem().string();
    const auto same = std::remove_if(reports_.begin(), reports_.end(),
                                     [&](const Report& other) { return other.name == name; });
    reports_.erase(same, reports_.end());
    faulty_.erase(name);
    if (faults.empty()) {
        reports_.push_back(std::move(report));
    } else {
        faulty_.emplace(name, std::move(faults));
    }
}

const Report& ReportCatalog::find(std::string_view name) const {
    if (const auto faulty = faulty_.find(name); faulty != faulty_.end()) {
        reports::require_sound(faulty->second);
    }
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
    reports::StatementCheck check;
    std::vector<std::string> faults;
    for (const Report& report : reports_) {
        append(faults, check.faults(report));
    }
    reports::require_sound(faults);
}

} // namespace sijill
