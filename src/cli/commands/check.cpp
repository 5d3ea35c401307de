#include "cli/commands/commands.hpp"
#include "cli/errors/error_report.hpp"
#include "cli/progress.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <memory>

namespace sijill::cli {
namespace {

struct CheckCommand {
    bool accept = false;
};

void run_check(Context& context, const CheckCommand& command) {
    context.refuse_as_of();
    if (command.accept) {
        context.open_base_for_writing().accept_changes();
    }
    KnowledgeBase base = context.open_base();
    std::vector<Fault> faults;
    const auto kept = [&context] { return render::message(context.language(), "check.kept"); };
    LongWork(context, base, kept).part(0, [&] { faults = base.check(); });
    ResultSet rows;
    rows.name = "faults";
    rows.columns = {{.key = "area", .label_en = "area", .label_ar = "المجال", .coded = true},
                    {"fault", "fault", "الخلل"}};
    for (const Fault& fault : faults) {
        rows.rows.push_back({fault.area, fault.message.text()});
    }
    if (is_arabic(context.language())) {
        say_in_arabic(rows, "fault");
    }
    if (faults.empty() && context.format() == render::Format::table &&
        context.options.exports.empty()) {
        context.write_text(render::message(context.language(), "check.sound") + '\n');
        return;
    }
    context.write_answer([&](const render::RenderOptions& as) { return render::render(rows, as); });
    if (faults.empty()) {
        context.note("check.sound");
        return;
    }
    throw Error(
        ErrorCode::check_failed, fmt::format("faults found: {}", faults.size()),
        "index, name and mention: sijill reindex; content that was meant: sijill check --accept");
}

} // namespace

void setup_check(CLI::App& app, Context& context) {
    auto command = std::make_shared<CheckCommand>();
    CLI::App* check = app.add_subcommand(
        "check", "Check file, references, index, evidence, coverage and content");
    check->add_flag("--accept", command->accept,
                    "first take rows that other tools changed as meant (needs --db)");
    check->footer("Example:\n  sijill --db my.db check\n");
    check->callback([&context, command] {
        context.run = [command](Context& run_context) { run_check(run_context, *command); };
    });
}

} // namespace sijill::cli
