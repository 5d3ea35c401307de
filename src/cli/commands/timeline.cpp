#include "cli/commands/commands.hpp"
#include "cli/commands/write_report.hpp"

#include <map>
#include <memory>

namespace sijill::cli {
namespace {

void run_timeline(Context& context, ParameterValues values) {
    KnowledgeBase base = context.open_base();
    std::erase_if(values, [](const auto& value) { return value.second.empty(); });
    write_report(context, base, context.built_in_reports().find("timeline"), values, false);
}

} // namespace

void setup_timeline(CLI::App& app, Context& context) {
    auto values = std::make_shared<ParameterValues>();
    CLI::App* timeline = app.add_subcommand("timeline", "List dated events in their order");
    timeline
        ->add_option("entity", (*values)["entity"], "only events of this entity: slug or any name")
        ->type_name("ENTITY");
    for (const ReportParameter& parameter :
         context.built_in_reports().find("timeline").parameters) {
        if (parameter.type == ParameterType::date) {
            timeline
                ->add_option("--" + parameter.name, (*values)[parameter.name],
                             parameter.help(context.language()))
                ->type_name("DATE");
        }
    }
    timeline->footer("Examples:\n  sijill timeline\n  sijill timeline 'غروك 3' --lang ar\n  sijill "
                     "timeline --since 2025-01-01\n");
    timeline->callback([&context, values] {
        context.run = [values](Context& run_context) { run_timeline(run_context, *values); };
    });
}

} // namespace sijill::cli
