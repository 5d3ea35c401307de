#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/correction_options.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/progress.hpp"
#include "kb/base_access.hpp"
#include "kb/corrections/unfinished_purge.hpp"
#include "sijill/error.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

namespace sijill::cli {
namespace {

struct RemoveCommand {
    std::string source;
    Correction correction;
    bool purge = false;
};

ResultSet removal_rows(const Removal& removal) {
    ResultSet rows;
    rows.name = "removed";
    rows.columns = {column("source"), column("sentences"), column("statements"),
                    column("links_of_others"), column("superseding_of_others")};
    rows.rows.push_back({removal.source, to_int64(removal.sentences), to_int64(removal.statements),
                         to_int64(removal.links_of_others),
                         to_int64(removal.superseding_of_others)});
    return rows;
}

int run_remove(const GlobalOptions& options, const RemoveCommand& command) {
    if (command.purge && !options.cluster.empty()) {
        throw Error(
            ErrorCode::refused,
            "a cluster cannot purge: its nodes keep logs and copies that have the text"_text,
            "remove without --purge takes the source out of the base"_text);
    }
    Removal removal;
    write_base(options, [&](KnowledgeBase& base) {
        const auto kept = [&] {
            const auto purged = kb::unfinished_purges(kb::connection_of(base).database());
            return std::ranges::find(purged, command.source) == purged.end()
                       ? render::message(language_of(options), "remove.kept")
                       : render::message(language_of(options), "remove.unfinished",
                                         {{"source", command.source}});
        };
        Progress(options, base, kept).run([&] {
            removal = command.purge ? base.purge(command.source, command.correction)
                                    : base.remove(command.source, command.correction);
        });
    });
    if (removal.text_stays_as.empty()) {
        note(options, command.purge ? "remove.purged" : "remove.removed",
             {{"source", removal.source}});
    } else {
        note(options, "remove.text_stays",
             {{"source", removal.source},
              {"others", fmt::format("{}", fmt::join(removal.text_stays_as, ", "))}});
    }
    return Answer(options).write(removal_rows(removal));
}

} // namespace

void setup_remove(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<RemoveCommand>();
    Command& remove = program.add_command("remove", "Take a source out of the file of --db");
    remove.add_operand("source", "SOURCE", command->source, "slug of the source")
        .required("a source"_text);
    add_correction_options(remove, command->correction);
    remove.add_flag("purge", command->purge,
                    "leave no byte of its text in the file, so that --as-of has it no more either");
    remove.may_take(std::chrono::seconds(0)).runs([command](const CommandLine& line) {
        return run_remove(line.options, *command);
    });
}

} // namespace sijill::cli
