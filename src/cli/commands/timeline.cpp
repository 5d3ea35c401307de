#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/report/write_report.hpp"

#include <memory>

namespace sijill::cli {
namespace {

int run_timeline(const GlobalOptions& options, ParameterValues values) {
    KnowledgeBase base = open_base(options);
    std::erase_if(values, [](const auto& value) { return value.second.empty(); });
    return write_report(options, base, named_report({}, "timeline"), values, {});
}

} // namespace

void setup_timeline(Command& program, const GlobalOptions& options) {
    auto values = std::make_shared<ParameterValues>();
    Command& timeline = program.add_command("timeline", "List dated events in their order");
    timeline.add_operand("entity", "ENTITY", (*values)["entity"],
                         "only events of this entity: slug or any name");
    timeline.defines_later([&timeline, &options, values] {
        for (const ReportParameter& parameter : named_report({}, "timeline").parameters) {
            if (parameter.type == ParameterType::date) {
                timeline.add_text(parameter.name, "DATE", (*values)[parameter.name],
                                  parameter.help(language_of(options)));
            }
        }
    });
    timeline.runs(
        [values](const CommandLine& line) { return run_timeline(line.options, *values); });
}

} // namespace sijill::cli
