#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/progress.hpp"
#include "render/error_texts.hpp"
#include "render/messages.hpp"
#include "sijill/error.hpp"

#include <memory>

namespace sijill::cli {
namespace {

struct CheckCommand {
    bool accept = false;
};

/// Returns the table of the faults, without its rows.
ResultSet fault_table() {
    ResultSet rows;
    rows.name = "faults";
    rows.columns = {coded_column("area"), column("fault")};
    return rows;
}

int run_check(const GlobalOptions& options, const CheckCommand& command) {
    refuse_as_of(options);
    ResultSet rows = fault_table();
    const Answer answer(options);
    answer.require_columns({&rows, 1});
    if (command.accept) {
        open_base_for_writing(options).accept_changes();
    }
    KnowledgeBase base = options.db.empty()
                             ? open_base(options)
                             : KnowledgeBase::open(options.db, KnowledgeBase::Access::inspect);
    std::vector<Fault> faults;
    const auto kept = [&options] { return render::message(language_of(options), "check.kept"); };
    Progress(options, base, kept).run([&] { faults = base.check(); });
    for (const Fault& fault : faults) {
        rows.rows.push_back({fault.area, render::text_in(language_of(options), fault.message)});
    }
    const auto note_uncited = [&] {
        if (const std::size_t count = faults.empty() ? base.uncited_sentences() : 0; count > 0) {
            note(options, "check.uncited", {{"sentences", to_int64(count)}});
        }
    };
    if (faults.empty() && answer.format() == render::Format::table && options.exports.empty()) {
        const int code =
            answer.write_text(render::message(language_of(options), "check.sound") + '\n');
        note_uncited();
        return code;
    }
    answer.write_rendered(
        [&](const render::RenderOptions& as) { return render::render(rows, as); });
    if (faults.empty()) {
        note(options, "check.sound");
        note_uncited();
        return 0;
    }
    throw Error(
        ErrorCode::check_failed, {"faults found: {}"_text, faults.size()},
        "index, name and mention: sijill reindex; content that was meant: sijill check --accept"_text);
}

} // namespace

void setup_check(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<CheckCommand>();
    Command& check =
        program.add_command("check", "Check file, references, index, evidence and content");
    check.add_flag("accept", command->accept,
                   "first take rows that other tools changed as meant; needs --db");
    check.may_take(std::chrono::hours(1)).runs([command](const CommandLine& line) {
        return run_check(line.options, *command);
    });
}

} // namespace sijill::cli
