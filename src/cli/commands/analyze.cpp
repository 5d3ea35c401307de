#include "base/dates.hpp"
#include "base/to_int64.hpp"
#include "base/typed_values.hpp"
#include "cli/commands/commands.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/columns.hpp"
#include "cli/output/search_rows.hpp"
#include "render/messages.hpp"
#include "text/times/times.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <memory>

namespace sijill::cli {
namespace {

struct AnalyzeCommand {
    std::vector<std::string> words;
    bool times = false;
    std::string known_on;
};

std::string stems_with_rules(std::string_view word, Language language) {
    std::vector<std::string> parts;
    for (const StemReason& reason : explain_stems(word)) {
        parts.push_back(
            fmt::format("{} ({})", reason.stem, render::word_for(reason.rule, language)));
    }
    return fmt::format("{}", fmt::join(parts, render::message(language, "list.separator")));
}

ResultSet token_rows(const std::string& text, Language language) {
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
    return rows;
}

/// Returns the day from which relative expressions count; nothing where none was given.
std::optional<int> anchor_of(const std::string& known_on) {
    if (known_on.empty()) {
        return std::nullopt;
    }
    const std::optional<std::string> day = read_day(known_on);
    if (!day) {
        throw Error(ErrorCode::usage, {"'{}' is not a date"_text, known_on},
                    "give it as YYYY-MM-DD, such as 2025-01-02"_text);
    }
    return day_number(*day);
}

ResultSet time_rows(const std::string& text, const std::optional<int>& anchor) {
    const auto day = [](const std::optional<int>& number) {
        return number ? Value(iso_date(*number)) : Value();
    };
    const auto word = [](std::string_view code) {
        return code.empty() ? Value() : Value(std::string(code));
    };
    ResultSet rows;
    rows.name = "times";
    rows.columns = {column("text"),           column("begin", "begin_cp"),
                    column("end", "end_cp"),  column("earliest"),
                    column("latest"),         coded_column("precision"),
                    coded_column("modifier"), coded_column("calendar"),
                    column("inferred")};
    rows.columns.back().kind = Column::Kind::flag;
    for (const text::TimeExpression& time : text::find_times(text, tokenize(text), anchor)) {
        const TextSpan& span = time.span;
        rows.rows.push_back({text.substr(span.begin_byte, span.end_byte - span.begin_byte),
                             to_int64(span.begin_cp), to_int64(span.end_cp), day(time.earliest),
                             day(time.latest), word(time.precision), word(time.modifier),
                             word(time.calendar), std::int64_t{time.inferred}});
    }
    return rows;
}

int run_analyze(const GlobalOptions& options, const AnalyzeCommand& command) {
    const std::string text = fmt::format("{}", fmt::join(command.words, " "));
    const std::optional<int> anchor = anchor_of(command.known_on);
    const Answer answer(options);
    const Language language =
        is_for_people(answer.format()) ? language_of(options) : Language::english;
    return answer.write(command.times ? time_rows(text, anchor) : token_rows(text, language));
}

} // namespace

void setup_analyze(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<AnalyzeCommand>();
    Command& analyze = program.add_command("analyze", "What the analyzer makes of a text");
    analyze.add_operands("text", "TEXT", command->words, "the text").required("a text"_text);
    const Option& times = analyze.add_flag(
        "times", command->times, "show the expressions of time and the days that they stand for");
    analyze
        .add_text("known-on", "DAY", command->known_on,
                  "the day of the text, from which yesterday and the like count")
        .needs(times);
    analyze.runs(
        [command](const CommandLine& line) { return run_analyze(line.options, *command); });
}

} // namespace sijill::cli
