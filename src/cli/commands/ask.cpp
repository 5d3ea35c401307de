#include "ask/answer_json.hpp"
#include "cli/commands/commands.hpp"
#include "cli/commands/reply_sections.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/shell/word_splitter.hpp"
#include "render/formats/rows_json.hpp"
#include "render/render.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstdint>
#include <memory>
#include <optional>

namespace sijill::cli {
namespace {

constexpr std::int64_t kMostPassages = 1000;

struct AskCommand {
    std::vector<std::string> words;
    std::size_t limit = AskOptions().limit;
    bool explain = false;
};

/// Returns the language of --lang; without it an answer has that of its question.
std::optional<Language> chosen_language(const GlobalOptions& options) {
    return options.language.empty() ? std::nullopt : std::optional(language_of(options));
}

/// Returns what a command line begins with that asks the same base.
std::string program_of(const GlobalOptions& options) {
    std::string program = "sijill";
    if (!options.db.empty()) {
        program += " --db " + quoted_word(options.db, '\0');
    }
    if (!options.as_of.empty()) {
        program += " --as-of " + options.as_of;
    }
    return program;
}

std::string render_reply(const sijill::Answer& reply, const std::string& program,
                         render::RenderOptions as) {
    as.language = reply.language;
    const bool is_whole = as.columns.empty();
    if (is_whole && as.format == render::Format::json) {
        return render::indented_json(answer_json(reply));
    }
    if (is_whole && as.format == render::Format::jsonl) {
        return answer_json(reply) + '\n';
    }
    return render::render_sections(reply_sections(reply, program, as.format), as);
}

int run_ask(const GlobalOptions& options, const AskCommand& command) {
    KnowledgeBase base = open_base(options);
    const ReportCatalog catalog = all_reports(options);
    sijill::Answer reply =
        Questions(catalog).answer(base, fmt::format("{}", fmt::join(command.words, " ")),
                                  {chosen_language(options), command.limit, command.explain});
    const std::string program = program_of(options);
    if (!reply.command.empty()) {
        reply.command.replace(0, std::string_view("sijill").size(), program);
    }
    const Answer answer(options);
    for (const render::Format format : answer.formats()) {
        answer.require_columns(reply_sections(reply, program, format));
    }
    answer.write_rendered(
        [&](const render::RenderOptions& as) { return render_reply(reply, program, as); });
    return options.fail_empty && reply.status != AnswerStatus::answered ? 1 : 0;
}

} // namespace

void setup_ask(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<AskCommand>();
    Command& ask = program.add_command("ask", "Ask in words: an answer with its evidence");
    ask.add_operands("question", "QUESTION", command->words, "in Arabic or English")
        .required("a question"_text);
    ask.add_number("limit", "N", command->limit, {0, kMostPassages},
                   "at most so many passages where the base does not say");
    ask.add_flag("explain", command->explain, "also what was understood");
    ask.runs([command](const CommandLine& line) { return run_ask(line.options, *command); });
}

} // namespace sijill::cli
