#include "cli/report/report_authoring.hpp"

#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/atomic_files.hpp"
#include "cli/output/columns.hpp"
#include "cli/report/write_report.hpp"
#include "render/error_texts.hpp"
#include "sijill/error.hpp"

#include <algorithm>
#include <filesystem>

namespace sijill::cli {

int write_template(const GlobalOptions& options, const std::vector<std::string>& operands) {
    if (operands.size() != 1) {
        throw Error(ErrorCode::usage, "report new takes one name"_text,
                    Message::verbatim("sijill report new late-models --queries DIR"));
    }
    const std::string& name = operands.front();
    const std::filesystem::path folder = options.queries.empty() ? "." : options.queries.front();
    const std::filesystem::path file = (folder / (name + ".sql")).lexically_normal();
    write_new_file(file, report_template(name));
    note(options, "report.written",
         {{"file", file.string()}, {"name", name}, {"folder", folder.string()}});
    const std::vector<Report>& built_in = built_in_reports().reports();
    if (std::any_of(built_in.begin(), built_in.end(),
                    [&](const Report& report) { return report.name == name; })) {
        note(options, "report.replaces", {{"name", name}});
    }
    return 0;
}

int lint(const GlobalOptions& options, const std::vector<std::string>& operands) {
    const std::vector<std::string>& named = operands.empty() ? options.queries : operands;
    if (named.empty()) {
        throw Error(ErrorCode::usage, "report lint needs a file or a folder"_text,
                    Message::verbatim("sijill report lint my-reports"));
    }
    KnowledgeBase base = open_base(options);
    ResultSet faults;
    faults.name = "faults";
    faults.columns = {column("fault", "report_fault")};
    for (const Message& fault :
         lint_reports(base, {named.begin(), named.end()}, options.db.empty())) {
        faults.rows.push_back({render::text_in(language_of(options), fault)});
    }
    const Answer answer(options);
    if (!faults.rows.empty()) {
        answer.write(faults);
        throw Error(ErrorCode::check_failed, {"faults found: {}"_text, faults.rows.size()},
                    "docs/reports.md tells how a report is written"_text);
    }
    if (answer.wants(render::Format::table)) {
        note(options, "check.sound");
        return 0;
    }
    return answer.write(faults);
}

} // namespace sijill::cli
