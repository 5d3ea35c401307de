#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/output/export_folder.hpp"
#include "cli/progress.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct ExportCommand {
    std::string format;
    std::string folder;
};

void write_all(const Context& context, const ExportCommand& command, KnowledgeBase& base,
               ExportFolder& folder) {
    render::RenderOptions options = context.render_options();
    if (command.format == "sql") {
        folder.write_sql(base);
    } else if (command.format == "html") {
        folder.write_pages(base, options);
    } else {
        options.format = *render::format_from_name(command.format);
        folder.write_tables(base, options);
    }
}

void run_export(Context& context, const ExportCommand& command) {
    if (command.format == "sql") {
        context.refuse_as_of(); // the sums of what was recorded later would not fit
    }
    KnowledgeBase base = context.open_base();
    const auto kept = [&context] { return render::message(context.language(), "export.kept"); };
    LongWork progress(context, base,
                      kept); // before there is a folder that an interrupt could leave
    ExportFolder folder(command.folder);
    progress.part(0, [&] { write_all(context, command, base, folder); });
    const std::size_t files = folder.commit();
    progress.clear();
    context.note("export.written", {{"folder", command.folder}, {"files", to_int64(files)}});
}

} // namespace

void setup_export(CLI::App& app, Context& context) {
    auto command = std::make_shared<ExportCommand>();
    CLI::App* export_command =
        app.add_subcommand("export", "Write the whole base into a new folder, in open formats");
    export_command->add_option("form", command->format, "sql, json, csv or html")
        ->required()
        ->check(CLI::IsMember({"sql", "json", "csv", "html"}))
        ->type_name("FORM");
    export_command->add_option("folder", command->folder, "the folder, which must not exist")
        ->required()
        ->type_name("DIR");
    export_command->footer("Example:\n  sijill export csv base-csv\n");
    export_command->callback([&context, command] {
        context.run = [command](Context& run_context) { run_export(run_context, *command); };
    });
}

} // namespace sijill::cli
