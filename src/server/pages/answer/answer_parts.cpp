#include "server/pages/answer/answer_parts.hpp"

#include "render/cells/characters.hpp"
#include "render/messages.hpp"
#include "render/page/html_parts.hpp"
#include "server/http/target.hpp"
#include "server/pages/frame/address.hpp"
#include "server/pages/frame/html.hpp"
#include "server/pages/frame/parts.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace sijill::server {
namespace {

/// Returns the text of an answer with its "[1]" as links to the quotations below it.
std::string answer_text(const sijill::Answer& answer) {
    std::string text = words(answer.text);
    for (const Citation& citation : answer.citations) {
        const std::string number = std::to_string(citation.number);
        const std::string written = '[' + number + ']';
        const std::string reference =
            element("sup", {}, element("a", {{"href", "#c" + number}}, number));
        for (std::size_t at = text.find(written); at != std::string::npos;
             at = text.find(written, at + reference.size())) {
            std::size_t from = at;
            while (from > 0 && text[from - 1] == ' ') {
                --from;
            }
            text.replace(from, at + written.size() - from, reference);
            at = from;
        }
    }
    return text;
}

std::string citation_quotation(const Call& call, const Citation& citation) {
    const std::string number = std::to_string(citation.number);
    const std::string hedge = citation.hedge.empty()
                                  ? std::string()
                                  : render::bdi(render::message(call.language, "serve.hedge",
                                                                {{"hedge", citation.hedge}}));
    const std::string speaker = citation.speaker.empty()
                                    ? std::string()
                                    : render::bdi(render::message(call.language, "serve.speaker",
                                                                  {{"speaker", citation.speaker}}));
    const std::string below =
        dotted({element("span", {{"class", "number"}}, number), certainty(call, citation.certainty),
                hedge, speaker,
                place_link(call, {citation.source, citation.source_title, citation.paragraph,
                                  citation.sentence}),
                linked(statement_address(call, citation.statement),
                       render::message(call.language, "serve.statement",
                                       {{"number", std::to_string(citation.statement)}}))});
    return quotation("c" + number, element("mark", {}, words(citation.quote)), below);
}

std::string alternatives_of(const Call& call, const sijill::Answer& answer) {
    std::string list;
    for (const Alternative& reading : answer.alternatives) {
        list += element(
            "li", {},
            linked(page_address(call, "/answer", {{"q", reading.question}}), reading.label));
    }
    return block("ul", {{"class", "choices"}}, list);
}

/// Returns a line on the report that was run, and the command for the same rows.
std::string basis_of(const Call& call, const sijill::Answer& answer) {
    std::string basis;
    if (answer.report) {
        const Report& report = call.catalog.find(answer.report->name);
        Fields fields;
        for (const auto& [name, value] : answer.report->parameters) {
            fields.emplace_back(name, value);
        }
        basis +=
            block("p", {{"class", "quiet"}},
                  words(say(call, "serve.from_report")) + ' ' +
                      linked(page_address(call, "/reports/" + percent_encoded(report.name), fields),
                             is_arabic(call.language) ? report.title_ar : report.title_en));
    }
    if (!answer.command.empty()) {
        basis += details(say(call, "serve.in_terminal"),
                         render::html_sql(answer.command, say(call, "serve.in_terminal")));
    }
    return basis;
}

std::string_view status_text(AnswerStatus status) {
    return status == AnswerStatus::ambiguous  ? "serve.ambiguous"
           : status == AnswerStatus::passages ? "serve.only_passages"
                                              : "serve.nothing";
}

} // namespace

std::string answer_section(const Call& call, const std::string& question) {
    AskOptions options;
    options.language = call.language;
    options.limit = 0;
    const sijill::Answer answer = call.questions.answer(call.base, question, options);
    std::string content = block("h1", {{"id", "answer-title"}, {"dir", "auto"}}, words(question));
    if (answer.status == AnswerStatus::answered) {
        content += block("p", {{"class", "lead"}, {"dir", "auto"}}, answer_text(answer));
    } else {
        content += block("p", {{"class", "lead"}}, words(say(call, status_text(answer.status))));
        content += answer.alternatives.empty() ? std::string() : alternatives_of(call, answer);
    }
    for (const Citation& citation : answer.citations) {
        content += citation_quotation(call, citation);
    }
    content += basis_of(call, answer);
    return block("section", {{"class", "sheet"}, {"aria-labelledby", "answer-title"}}, content);
}

std::string word_remarks(const Call& call, const std::string& question,
                         const PassageResult& found) {
    std::string remarks;
    for (const QuestionWord& word : found.words) {
        const bool counts = word.is_looked_for();
        const std::string typed =
            question.substr(word.span.begin_byte, word.span.end_byte - word.span.begin_byte);
        if (counts && word.forms.empty() && word.synonyms.empty()) {
            remarks += remark(render::message(call.language, "search.no_match", {{"word", typed}}));
        } else if (counts && word.near) {
            const std::string near =
                fmt::format("{}", fmt::join(word.forms, say(call, "list.separator")));
            remarks += remark(
                render::message(call.language, "search.near", {{"word", typed}, {"near", near}}));
        }
    }
    return remarks;
}

std::string reason_list(const Call& call, const std::vector<QuestionWord>& question,
                        const Explanation& why) {
    std::string list;
    std::set<std::string> seen;
    for (const WordMatch& match : why.matches) {
        std::string line = render::bdi(question[match.question_word].word) + " → ";
        line += match.word.empty() ? std::string() : render::bdi(match.word) + ' ';
        line += element("span", {{"class", "quiet"}},
                        words(render::word_for(name_of(match.kind), call.language)));
        if (!match.stem.empty()) {
            line += ' ' + render::bdi(match.stem);
        }
        if (seen.insert(line).second) {
            list += element("li", {}, line);
        }
    }
    return element(
        "details", {{"open", "open"}},
        element("summary", {},
                words(render::message(call.language, "serve.why_score",
                                      {{"score", fmt::format("{:.2f}", why.total())}}))) +
            element("ul", {}, list));
}

} // namespace sijill::server
