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

void setup_init(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<InitCommand>();
    Command& init = program.add_command("init", "Write the seeded database to a new file");
    init.add_operand("file", "FILE", command->file, "the file, which must not exist")
        .required("the name of a new file"_text);
    init.add_flag("empty", command->empty, "schema, vocabulary and reports alone, no source");
    init.runs([command](const CommandLine& line) { return run_init(line.options, *command); });
}

} // namespace sijill::cli
