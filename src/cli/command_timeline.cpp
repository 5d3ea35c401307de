#include "cli/commands.hpp"
#include "cli/report_output.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct TimelineCommand {
    std::string entity;
};

void run_timeline(Context& context, const TimelineCommand& command) {
    KnowledgeBase base = context.open_base();
    ParameterValues values;
    if (!command.entity.empty()) {
        values["entity"] = command.entity;
    }
    write_report(context, base, context.built_in_reports().find("timeline"), values, false);
}

} // namespace

void setup_timeline(CLI::App& app, Context& context) {
    auto command = std::make_shared<TimelineCommand>();
    CLI::App* timeline = app.add_subcommand("timeline", "List dated events in their order");
    timeline->add_option("entity", command->entity, "only events of this entity: slug or any name")
        ->type_name("ENTITY");
    timeline->footer("Examples:\n  sijill timeline\n  sijill timeline 'غروك 3' --lang ar\n");
    timeline->callback([&context, command] {
        context.run = [command](Context& run_context) { run_timeline(run_context, *command); };
    });
}

} // namespace sijill::cli
