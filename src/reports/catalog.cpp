#include "base/did_you_mean.hpp"
#include "reports/definition/query_files.hpp"
#include "reports/definition/statement_check.hpp"
#include "sijill/error.hpp"
#include "sijill/report.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace sijill {
namespace {

/// Adds a report of the user, or its faults. It replaces the report that had its name before even
/// if it is faulty: running the other one would hide the fault.
void take(std::vector<Report>& reports, ReportCatalog::Faults& faulty, reports::ReadReport file) {
    const std::string name = std::filesystem::path(file.report.file).stem().string();
    std::erase_if(reports, [&](const Report& other) { return other.name == name; });
    faulty.erase(name);
    if (file.faults.empty()) {
        reports.push_back(std::move(file.report));
    } else {
        faulty.emplace(name, std::move(file.faults));
    }
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
            (check ? *check : check.emplace()).complete(file);
            take(reports_, faulty_, std::move(file));
        }
    }
    std::sort(reports_.begin(), reports_.end(),
              [](const Report& left, const Report& right) { return left.name < right.name; });
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
    throw Error(ErrorCode::not_found, {"there is no report {}"_text, name},
                did_you_mean(name, names).or_else("sijill report list names them all"_text));
}

void ReportCatalog::check_statements() const {
    reports::StatementCheck check;
    std::vector<Message> faults;
    for (const Report& report : reports_) {
        const std::vector<Message> more = check.faults(report);
        faults.insert(faults.end(), more.begin(), more.end());
    }
    reports::require_sound(faults);
}

} // namespace sijill
