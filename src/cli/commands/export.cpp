#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/export_folder.hpp"
#include "cli/progress.hpp"
#include "kb/base_access.hpp"

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
        kb::read_snapshot(base, [&] { folder.write_pages(base, as); });
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
    const auto kept = [&options] { return render::message(language_of(options), "kept.nothing"); };
    // Before the folder is made, so that an interrupt leaves none.
    Progress progress(options, base, kept);
    ExportFolder folder(command.folder);
    progress.run([&] { write_all(options, command, base, folder); });
    const std::size_t files = folder.commit();
    progress.clear();
    note(options, "export.written", {{"folder", command.folder}, {"files", to_int64(files)}});
    return 0;
}

} // namespace

void setup_export(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<ExportCommand>();
    Command& exporter =
        program.add_command("export", "Write the whole base into a new folder, in open formats");
    exporter.add_operand("form", "FORM", command->format, "the form of the files")
        .one_of({"sql", "json", "csv", "html"})
        .required("a form and a new folder"_text);
    exporter.add_operand("folder", "DIR", command->folder, "the folder, which must not exist")
        .required("a new folder"_text);
    exporter.may_take(std::chrono::hours(1)).runs([command](const CommandLine& line) {
        return run_export(line.options, *command);
    });
}

} // namespace sijill::cli
