#pragma once

#include "cli/arguments/global_options.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <string>
#include <vector>

namespace sijill::cli {

/// What is shown beside the rows of a report.
struct ReportExtras {
    bool cite = false;       ///< quotation, sentence, hedge and speaker of each statement
    bool candidates = false; ///< a section of its own with what sentences seem to state, and a
                             ///< remark that nobody has confirmed it
};

/// Runs a report, writes it, and returns the exit code. The evidence of its rows is gathered only
/// for an HTML page. Throws Error(usage) for candidates in a picture, and as run_report() and
/// report_candidates() do.
int write_report(const GlobalOptions& options, KnowledgeBase& base, const Report& report,
                 const ParameterValues& values, const ReportExtras& extras);

/// A report and the values of its parameters.
struct ReportRun {
    const Report* report;
    ParameterValues values;
};

/// Runs several reports, writes them as one answer under a title, which may be empty, and returns
/// the exit code.
int write_briefing(const GlobalOptions& options, KnowledgeBase& base, const std::string& title,
                   const std::vector<ReportRun>& runs, bool cite);

} // namespace sijill::cli
