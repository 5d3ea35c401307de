#include "base/to_int64.hpp"
#include "cli/commands/commands.hpp"
#include "cli/open_base.hpp"
#include "cli/output/answer.hpp"
#include "cli/output/search_rows.hpp"
#include "render/messages.hpp"
#include "reports/run/built_in_answers.hpp"
#include "server/views/passage_rows.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <memory>

namespace sijill::cli {
namespace {

constexpr std::int64_t kMostHits = 1'000'000;

struct SearchCommand {
    std::vector<std::string> words;
    std::string kind = "passages";
    std::string entity;
    std::string source;
    std::string group;
    std::size_t per_group = 3;
    std::size_t limit = 10;
    std::size_t offset = 0;
    bool all = false;
    bool any = false;
    bool phrase = false;
    bool raw = false;
    bool explain = false;
};

PassageOptions passage_options(const SearchCommand& command, const GlobalOptions& global) {
    PassageOptions options;
    options.mode = command.all      ? QueryMode::all
                   : command.phrase ? QueryMode::phrase
                   : command.raw    ? QueryMode::raw
                                    : QueryMode::any;
    options.limit = command.limit;
    options.offset = command.offset;
    options.explain = command.explain;
    options.thesaurus = thesaurus_of(global);
    options.by_source = !command.group.empty();
    options.per_source = command.per_group;
    if (!command.entity.empty()) {
        options.entity = command.entity;
    }
    if (!command.source.empty()) {
        options.source = command.source;
    }
    return options;
}

/// Returns true if no word is to be found, such as where all words are to be left out.
bool asks_for_nothing(const std::vector<QuestionWord>& words) {
    return std::ranges::all_of(
        words, [](const QuestionWord& word) { return word.role == QuestionWord::Role::excluded; });
}

/// Remarks on each word without a match, and on the near words that were searched in its place.
void note_words(const GlobalOptions& options, const std::string& question,
                const std::vector<QuestionWord>& words) {
    for (const QuestionWord& word : words) {
        const std::string typed =
            question.substr(word.span.begin_byte, word.span.end_byte - word.span.begin_byte);
        if (!word.is_looked_for()) {
            continue;
        }
        if (word.forms.empty() && !word.synonyms.empty()) {
            continue; // the synonyms found something, which --explain tells
        }
        if (word.forms.empty()) {
            note(options, "search.no_match", {{"word", typed}});
        } else if (word.near) {
            const std::string near = fmt::format(
                "{}",
                fmt::join(word.forms, render::message(language_of(options), "list.separator")));
            note(options, "search.near", {{"word", typed}, {"near", near}});
        }
    }
}

/// Remarks on sources that are on other pages.
void note_sources(const GlobalOptions& options, const PassageResult& result) {
    if (result.sources.size() < result.source_count) {
        note(
            options, "search.sources",
            {{"shown", to_int64(result.sources.size())}, {"total", to_int64(result.source_count)}});
    }
}

/// Searches. --limit and --offset count the rows that are listed.
FoundRows find(KnowledgeBase& base, const std::string& question, const SearchCommand& command,
               const GlobalOptions& global) {
    const PassageOptions options = passage_options(command, global);
    if (command.kind == "passages") {
        return {base.search(question, options), {}};
    }
    return search_rows(base, question, options,
                       command.kind == "statements" ? PassageRows::statements
                                                    : PassageRows::entities,
                       language_of(global));
}

int run_search(const GlobalOptions& options, const SearchCommand& command) {
    KnowledgeBase base = open_base(options);
    const std::string question = fmt::format("{}", fmt::join(command.words, " "));
    FoundRows found = find(base, question, command, options);
    const PassageResult& result = found.passages;
    const Answer answer(options);
    const render::Format format = answer.format();
    if (!command.raw && asks_for_nothing(result.words)) {
        note(options, "search.nothing");
        const bool on_screen = options.exports.empty() && options.output.empty();
        if (format == render::Format::table && on_screen && !command.explain) {
            return options.fail_empty ? 1 : 0;
        }
    }
    note_words(options, question, result.words);
    note_sources(options, result);
    std::vector<ResultSet> sections;
    if (!command.group.empty()) {
        sections.push_back(server::source_rows(result));
    }
    const bool of_passages = command.kind == "passages";
    sections.push_back(of_passages ? passages(result, format, command.explain)
                                   : std::move(found.rows));
    if (command.explain && of_passages && is_for_people(format)) {
        sections.push_back(why_rows(result, language_of(options)));
    }
    if (command.explain) {
        sections.push_back(explanation(result.words));
    }
    if (format == render::Format::html) { // elsewhere the question stands right above the answer
        sections.front().title =
            render::message(language_of(options), "search.asked", {{"question", question}});
    }
    return sections.size() == 1 ? answer.write(sections.front()) : answer.write(sections);
}

} // namespace

void setup_search(Command& program, const GlobalOptions& /*options*/) {
    auto command = std::make_shared<SearchCommand>();
    Command& search =
        program.add_command("search", "Search the passages, in any form of the words");
    search
        .add_operands("query", "QUERY", command->words,
                      "what to look for: words, \"a phrase\", pref*, -not")
        .required("words to look for"_text);
    search.add_text("in", "WHAT", command->kind, "what to list")
        .one_of({"passages", "statements", "entities"});
    search.add_number("limit", "N", command->limit, {1, kMostHits}, "at most so many");
    search.add_number("offset", "N", command->offset, {0, kMostHits},
                      "leave out the first so many");
    search.add_text("entity", "ENTITY", command->entity, "only passages that mention it");
    search.add_text("source", "SOURCE", command->source, "only passages of this source");
    const Option& group =
        search
            .add_text("group", "WHAT", command->group,
                      "the hits of each source together, and how many it has; --limit and "
                      "--offset then count sources")
            .one_of({"source"});
    search
        .add_number("per-group", "N", command->per_group, {0, kMostHits},
                    "at most so many hits of a source")
        .needs(group);
    exclude_each_other({
        &search.add_flag("all", command->all, "every word must be there"),
        &search.add_flag("any", command->any, "any of the words, as without it"),
        &search.add_flag("phrase", command->phrase, "the words side by side"),
        &search.add_flag("raw", command->raw, "the query is FTS5 syntax"),
    });
    search.add_flag("explain", command->explain,
                    "also why each hit is one, and what became of each word");
    search.guesses([](const std::string& /*word*/) -> Message {
        return "words to leave out go into one text behind --: sijill search -- 'grok -model'"_text;
    });
    search.runs([command](const CommandLine& line) { return run_search(line.options, *command); });
}

} // namespace sijill::cli
