#include "cli/commands/commands.hpp"
#include "cli/output/atomic_files.hpp"
#include "reports/store_reports.hpp"
#include "sijill/seeded.hpp"

#include <fmt/format.h>

#include <memory>

namespace sijill::cli {
namespace {

struct InitCommand {
    std::string file;
    bool empty = false;
};

void run_init(Context& context, const InitCommand& command) {
    context.refuse_as_of();
    if (command.empty) {
        KnowledgeBase base = KnowledgeBase::create(command.file);
        store_reports(base, ReportCatalog());
    } else {
        write_new_file(command.file, seeded_image());
    }
    context.note("init.written", {{"file", command.file}});
}

} // namespace

void setup_init(CLI::App& app, Context& context) {
    auto command = std::make_shared<InitCommand>();
    CLI::App* init = app.add_subcommand("init", "Write the seeded database to a new file");
    init->add_option("file", command->file, "the file, which must not exist")
        ->required()
        ->type_name("FILE");
    init->add_flag("--empty", command->empty, "schema, vocabulary and reports alone, no source");
    init->footer("Example:\n  sijill init sijill.db\n");
    init->callback([&context, command] {
        context.run = [command](Context& run_context) { run_init(run_context, *command); };
    });
}

} // namespace sijill::cli
