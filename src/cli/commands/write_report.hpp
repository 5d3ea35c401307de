#pragma once

#include "cli/arguments/global_options.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

namespace sijill::cli {

/// Runs a report, writes it, and returns the exit code. The evidence of its rows is gathered only
/// for an HTML page.
int write_report(const GlobalOptions& options, KnowledgeBase& base, const Report& report,
                 const ParameterValues& values, bool cite);

} // namespace sijill::cli
