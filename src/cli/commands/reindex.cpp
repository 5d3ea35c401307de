#include "cli/commands/commands.hpp"
#include "cli/progress.hpp"

namespace sijill::cli {
namespace {

void run_reindex(Context& context) {
    KnowledgeBase base = context.open_base_for_writing();
    const auto kept = [&context] { return render::message(context.language(), "reindex.kept"); };
    LongWork(context, base, kept).part(0, [&base] { base.reindex(); });
    context.note("reindex.done");
}

} // namespace

void setup_reindex(CLI::App& app, Context& context) {
    CLI::App* reindex = app.add_subcommand(
        "reindex", "Make words, index, stems and mentions anew with this version's analyzer");
    reindex->footer("Example:\n  sijill --db my.db reindex\n");
    reindex->callback([&context] { context.run = run_reindex; });
}

} // namespace sijill::cli
