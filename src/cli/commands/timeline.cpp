#include "cli/commands/commands.hpp"
#include "cli/commands/write_report.hpp"
#include "cli/open_base.hpp"

#include <memory>

namespace sijill::cli {
namespace {

int run_timeline(const GlobalOptions& options, ParameterValues values) {
    KnowledgeBase base = open_base(options);
    std::erase_if(values, [](const auto& value) { return value.second.empty(); });
    return write_report(options, base, built_in_reports().find("timeline"), values, false);
}

} // namespace

void setup_timeline(CLI::App& app, CommandLine& line) {
    auto values = std::make_shared<ParameterValues>();
    CLI::App* timeline = app.add_subcommand("timeline", "List dated events in their order");
    timeline
        ->add_option("entity", (*values)["entity"], "only events of this entity: slug or any name")
        ->type_name("ENTITY");
    for (const ReportParameter& parameter : built_in_reports().find("timeline").parameters) {
        if (parameter.type == ParameterType::date) {
            timeline
                ->add_option("--" + parameter.name, (*values)[parameter.name],
                             parameter.help(language_of(line.options)))
                ->type_name("DATE");
        }
    }
    run_if_named(*timeline, line, [values](const CommandLine& asked) {
        return run_timeline(asked.options, *values);
    });
}

} // namespace sijill::cli
