#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/progress.hpp"

namespace sijill::cli {
namespace {

int run_reindex(const GlobalOptions& options) {
    const auto kept = [&options] { return render::message(language_of(options), "reindex.kept"); };
    write_base(options, [&](KnowledgeBase& base) {
        Progress(options, base, kept).run([&base] { base.reindex(); });
    });
    note(options, "reindex.done");
    return 0;
}

} // namespace

void setup_reindex(Command& program, const GlobalOptions& /*options*/) {
    program
        .add_command("reindex",
                     "Make words, index, stems and mentions anew with this version's analyzer")
        .may_take(std::chrono::seconds(0))
        .runs([](const CommandLine& line) { return run_reindex(line.options); });
}

} // namespace sijill::cli
