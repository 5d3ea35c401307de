#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/export_folder.hpp"
#include "cli/progress.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct ExportCommand {
    std::string format;
    std::string folder;
};

void write_all(const GlobalOptions& options, const ExportCommand& command, KnowledgeBase& base,
               ExportFolder& folder) {
    render::RenderOptions as = render_options(options);
    if (command.format == "sql") {
        folder.write_sql(base);
    } else if (command.format == "html") {
        folder.write_pages(base, as);
    } else {
        as.format = *render::format_from_name(command.format);
        folder.write_tables(base, as);
    }
}

int run_export(const GlobalOptions& options, const ExportCommand& command) {
    if (command.format == "sql") {
        refuse_as_of(options); // the checksums of tables would not match the rows of that day
    }
    KnowledgeBase base = open_base(options);
    const auto kept = [&options] { return render::message(language_of(options), "export.kept"); };
    // Before the folder is made, so that an interrupt leaves none.
    Progress progress(options, base, kept);
    ExportFolder folder(command.folder);
    progress.part(0, [&] { write_all(options, command, base, folder); });
    const std::size_t files = folder.commit();
    progress.clear();
    note(options, "export.written", {{"folder", command.folder}, {"files", to_int64(files)}});
    return 0;
}

} // namespace

void setup_export(CLI::App& app, CommandLine& line) {
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
    run_if_named(*export_command, line, [command](const CommandLine& asked) {
        return run_export(asked.options, *command);
    });
}

} // namespace sijill::cli
