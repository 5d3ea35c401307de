#include "cli/report/write_report.hpp"

#include "base/to_int64.hpp"
#include "cli/output/answer.hpp"
#include "sijill/error.hpp"

#include <utility>

namespace sijill::cli {
namespace {

/// Throws Error(usage) for a format that would show the statements alone.
void refuse_picture_of_candidates(const Answer& answer) {
    if (answer.wants(render::Format::svg) || answer.wants(render::Format::chart)) {
        throw Error(ErrorCode::usage, "a picture of a report has no candidates"_text,
                    "--format html shows them below the picture"_text);
    }
}

void note_candidates(const GlobalOptions& options, const ResultSet& candidates) {
    note(options, "report.candidates", {{"candidates", to_int64(candidates.rows.size())}});
}

} // namespace

int write_report(const GlobalOptions& options, KnowledgeBase& base, const Report& report,
                 const ParameterValues& values, const ReportExtras& extras) {
    const ReportOptions as{language_of(options), extras.cite, extras.candidates};
    const Answer answer(options);
    if (extras.candidates) {
        refuse_picture_of_candidates(answer);
    }
    if (answer.wants(render::Format::html)) {
        ReportPage page = report_page(base, report, values, as);
        page.as_of = options.as_of;
        const int code = answer.write(page);
        if (page.candidates) {
            note_candidates(options, *page.candidates);
        }
        return code;
    }
    ResultSet rows = run_report(base, report, values, as);
    if (!extras.candidates) {
        return answer.write(rows);
    }
    const Sections sections{std::move(rows), report_candidates(base, report, values, as.language)};
    const int code = answer.write(sections);
    note_candidates(options, sections.back());
    return code;
}

int write_briefing(const GlobalOptions& options, KnowledgeBase& base, const std::string& title,
                   const std::vector<ReportRun>& runs, bool cite) {
    const ReportOptions as{language_of(options), cite};
    const Answer answer(options);
    const bool is_page = answer.wants(render::Format::html);
    render::Briefing briefing{title, {}};
    for (const ReportRun& run : runs) {
        ReportPage& page = briefing.pages.emplace_back();
        if (is_page) {
            page = report_page(base, *run.report, run.values, as);
            page.as_of = options.as_of;
        } else {
            page.rows = run_report(base, *run.report, run.values, as);
        }
    }
    return answer.write(briefing);
}

} // namespace sijill::cli
