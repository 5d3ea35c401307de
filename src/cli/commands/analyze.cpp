#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
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

void run_analyze(Context& context, const AnalyzeCommand& command) {
    const std::string text = fmt::format("{}", fmt::join(command.words, " "));
    const Language language =
        is_for_people(context.format()) ? context.language() : Language::english;
    ResultSet rows;
    rows.name = "tokens";
    rows.columns = {{"token", "token", "الكلمة"},
                    {"original", "original", "الأصل"},
                    {"begin_byte", "bytes from", "من بايت"},
                    {"end_byte", "to", "إلى بايت"},
                    {"begin_cp", "code points from", "من محرف"},
                    {"end_cp", "to", "إلى محرف"},
                    {.key = "role", .label_en = "role", .label_ar = "الدور", .coded = true},
                    {"stems", "stems (rule)", "الجذوع (القاعدة)"}};
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
    context.write(rows);
}

} // namespace

void setup_analyze(CLI::App& app, Context& context) {
    auto command = std::make_shared<AnalyzeCommand>();
    CLI::App* analyze = app.add_subcommand("analyze", "What the analyzer makes of a text");
    analyze->add_option("text", command->words, "the text")->required()->type_name("TEXT");
    analyze->footer("Example:\n  sijill analyze 'وGemini والتَّأْخِيرات'\n");
    analyze->callback([&context, command] {
        context.run = [command](Context& run_context) { run_analyze(run_context, *command); };
    });
}

} // namespace sijill::cli
