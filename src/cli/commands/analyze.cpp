#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/output/search_rows.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace sijill::cli {
namespace {

struct AnalyzeCommand {
    std::vector<std::string> words;
};

std::string stems_with_rules(std::string_view word, Language language) {
    std::vector<std::string> parts;
    for (const StemReason& reason : explain_stems(word)) {
        parts.push_back(
            fmt::format("{} ({})", reason.stem, render::word_for(reason.rule, language)));
    }
    return fmt::format("{}", fmt::join(parts, render::message(language, "list.separator")));
}

int run_analyze(const GlobalOptions& options, const AnalyzeCommand& command) {
    const std::string text = fmt::format("{}", fmt::join(command.words, " "));
    const Answer answer(options);
    const Language language =
        is_for_people(answer.format()) ? language_of(options) : Language::english;
    ResultSet rows;
    rows.name = "tokens";
    rows.columns = {column("token"),      column("original"), column("begin_byte"),
                    column("end_byte"),   column("begin_cp"), column("end_cp"),
                    coded_column("role"), column("stems")};
    for (const Token& token : tokenize(text)) {
        const TextSpan& span = token.span;
        const char* role = is_stop_word(token.text)   ? "stop"
                           : is_soft_word(token.text) ? "soft"
                                                      : "word";
        rows.rows.push_back(
            {token.text, text.substr(span.begin_byte, span.end_byte - span.begin_byte),
             to_int64(span.begin_byte), to_int64(span.end_byte), to_int64(span.begin_cp),
             to_int64(span.end_cp), std::string(role), stems_with_rules(token.text, language)});
    }
    return answer.write(rows);
}

} // namespace

void setup_analyze(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<AnalyzeCommand>();
    Command& analyze = program.add_command("analyze", "What the analyzer makes of a text");
    analyze.add_operands("text", "TEXT", command->words, "the text").required("a text"_text);
    analyze.runs(
        [command](const CommandLine& line) { return run_analyze(line.options, *command); });
}

} // namespace sijill::cli
