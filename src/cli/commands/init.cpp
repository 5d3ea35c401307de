#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/atomic_files.hpp"
#include "reports/store_reports.hpp"
#include "sijill/seeded.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct InitCommand {
    std::string file;
    bool empty = false;
};

int run_init(const GlobalOptions& options, const InitCommand& command) {
    refuse_as_of(options);
    if (command.empty) {
        KnowledgeBase base = KnowledgeBase::create(command.file);
        store_reports(base, ReportCatalog());
    } else {
        write_new_file(command.file, seeded_image());
    }
    note(options, "init.written", {{"file", command.file}});
    return 0;
}

} // namespace

void setup_init(CLI::App& app, CommandLine& line) {
    auto command = std::make_shared<InitCommand>();
    CLI::App* init = app.add_subcommand("init", "Write the seeded database to a new file");
    init->add_option("file", command->file, "the file, which must not exist")
        ->required()
        ->type_name("FILE");
    init->add_flag("--empty", command->empty, "schema, vocabulary and reports alone, no source");
    run_if_named(*init, line,
                 [command](const CommandLine& asked) { return run_init(asked.options, *command); });
}

} // namespace sijill::cli
