#include "base/files.hpp"
#include "base/temp_folder.hpp"
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

/// Returns the bytes of a base without sources.
std::string empty_image() {
    const TempFolder folder;
    const std::filesystem::path file = folder / "empty.db";
    {
        KnowledgeBase base = KnowledgeBase::create(file);
        store_reports(base, ReportCatalog());
    }
    return read_file(file, kLargestText);
}

int run_init(const GlobalOptions& options, const InitCommand& command) {
    refuse_as_of(options);
    if (command.empty) {
        write_new_file(command.file, empty_image());
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
    init.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_init(line.options, *command);
    });
}

} // namespace sijill::cli
