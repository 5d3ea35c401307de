#include "cli/commands/report_authoring.hpp"

#include "cli/commands/write_report.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/output/atomic_files.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace sijill::cli {

void write_template(Context& context, const std::vector<std::string>& operands) {
    if (operands.size() != 1) {
        throw Error(ErrorCode::usage, "report new takes one name",
                    "sijill report new late-models --queries DIR");
    }
    const std::string& name = operands.front();
    const std::filesystem::path folder =
        context.options.queries.empty() ? "." : context.options.queries.front();
    const std::filesystem::path file = (folder / (name + ".sql")).lexically_normal();
    write_new_file(file, report_template(name));
    context.note("report.written",
                 {{"file", file.string()}, {"name", name}, {"folder", folder.string()}});
    const std::vector<Report>& built_in = context.built_in_reports().reports();
    if (std::any_of(built_in.begin(), built_in.end(),
                    [&](const Report& report) { return report.name == name; })) {
        context.note("report.replaces", {{"name", name}});
    }
}

void lint(Context& context, const std::vector<std::string>& operands) {
    const std::vector<std::string>& named = operands.empty() ? context.options.queries : operands;
    if (named.empty()) {
        throw Error(ErrorCode::usage, "report lint needs a file or a folder",
                    "sijill report lint my-reports");
    }
    KnowledgeBase base = context.open_base();
    ResultSet faults;
    faults.name = "faults";
    faults.columns = {{"fault", "", ""}};
    for (const Message& fault :
         lint_reports(base, {named.begin(), named.end()}, context.options.db.empty())) {
        faults.rows.push_back({fault.text()});
    }
    if (is_arabic(context.language())) {
        label_in_arabic(faults);
        say_in_arabic(faults, "fault");
    }
    if (!faults.rows.empty()) {
        context.write(faults);
        throw Error(ErrorCode::check_failed, fmt::format("faults found: {}", faults.rows.size()),
                    "docs/reports.md tells how a report is written");
    }
    if (context.wants(render::Format::table)) {
        context.note("check.sound");
    } else {
        context.write(faults);
    }
}

} // namespace sijill::cli
