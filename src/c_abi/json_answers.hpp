#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Return the answers of calls as JSON; sijill.h describes each.
namespace sijill::c_abi {

[[nodiscard]] std::string passages_json(const PassageResult& found);
[[nodiscard]] std::string summaries_json(const std::vector<PackSummary>& added);
[[nodiscard]] std::string faults_json(const std::vector<Fault>& faults);
[[nodiscard]] std::string reports_json(const ReportCatalog& catalog);
[[nodiscard]] std::string tokens_json(std::string_view text);

} // namespace sijill::c_abi
