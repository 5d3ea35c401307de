#include "cli/commands.hpp"
#include "cli/report_output.hpp"

#include <memory>
#include <utility>

namespace sijill::cli {
namespace {

struct TimelineCommand {
    std::string entity;
    std::string since;
    std::string until;
};

void run_timeline(Context& context, const TimelineCommand& command) {
    KnowledgeBase base = context.open_base();
    ParameterValues values;
    for (const auto& [name, value] : {std::pair{"entity", command.entity},
                                      {"since", command.since},
                                      {"until", command.until}}) {
        if (!value.empty()) {
            values[name] = value;
        }
    }
    write_report(context, base, context.built_in_reports().find("timeline"), values, false);
}

} // namespace

void setup_timeline(CLI::App& app, Context& context) {
    auto command = std::make_shared<TimelineCommand>();
    CLI::App* timeline = app.add_subcommand("timeline", "List dated events in their order");
    timeline->add_option("entity", command->entity, "only events of this entity: slug or any name")
        ->type_name("ENTITY");
    timeline->add_option("--since", command->since, "only what may be on or after this day")
        ->type_name("DATE");
    timeline->add_option("--until", command->until, "only what may be on or before this day")
        ->type_name("DATE");
    timeline->footer("Examples:\n  sijill timeline\n  sijill timeline 'غروك 3' --lang ar\n  sijill "
                     "timeline --since 2025-01-01\n");
    timeline->callback([&context, command] {
        context.run = [command](Context& run_context) { run_timeline(run_context, *command); };
    });
}

} // namespace sijill::cli
