#include "cli/commands/reply_sections.hpp"

#include "base/to_int64.hpp"
#include "cli/output/columns.hpp"
#include "cli/output/search_rows.hpp"
#include "cli/shell/word_splitter.hpp"
#include "render/messages.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <utility>

namespace sijill::cli {
namespace {

Value text_or_null(const std::string& text) {
    return text.empty() ? Value() : Value(text);
}

/// Returns a section without rows.
ResultSet paragraph(const char* name, std::string title, std::string text) {
    ResultSet section;
    section.name = name;
    section.title = std::move(title);
    section.description = std::move(text);
    return section;
}

ResultSet answer_row(const sijill::Answer& answer) {
    ResultSet rows;
    rows.name = "answer";
    rows.columns = {column("question"), column("status"), column("type"),   column("intent"),
                    column("entities"), column("time"),   column("answer"), column("command")};
    rows.rows.push_back({answer.question, std::string(name_of(answer.status)),
                         text_or_null(answer.type), text_or_null(answer.intent),
                         text_or_null(fmt::format("{}", fmt::join(answer.entities, " "))),
                         text_or_null(answer.time), text_or_null(answer.text),
                         text_or_null(answer.command)});
    return rows;
}

ResultSet citations(const sijill::Answer& answer, bool for_people) {
    ResultSet rows;
    rows.name = "citations";
    rows.columns = {column("number"),    column("quote"),   coded_column("certainty"),
                    column("hedge"),     column("speaker"), column("source"),
                    column("paragraph"), column("sentence")};
    if (!for_people) {
        rows.columns.insert(rows.columns.end(),
                            {column("statement"), column("source_title"), column("stance")});
    }
    for (const Citation& citation : answer.citations) {
        std::vector<Value>& row = rows.rows.emplace_back();
        row = {to_int64(citation.number),
               citation.quote,
               citation.certainty,
               text_or_null(citation.hedge),
               text_or_null(citation.speaker),
               citation.source,
               citation.paragraph,
               citation.sentence};
        if (!for_people) {
            row.insert(row.end(), {citation.statement, citation.source_title, citation.stance});
        }
    }
    if (for_people) {
        rows.title = render::message(answer.language, "page.evidence");
    }
    return rows;
}

ResultSet found_passages(const sijill::Answer& answer, render::Format format) {
    PassageResult found;
    found.hits = answer.passages;
    ResultSet rows = passages(found, format, false);
    if (is_for_people(format)) {
        rows.title = render::message(answer.language, "reply.passages");
    }
    return rows;
}

ResultSet readings(const sijill::Answer& answer, const std::string& program) {
    ResultSet rows;
    rows.name = "alternatives";
    rows.columns = {column("reading"), column("command")};
    for (const Alternative& alternative : answer.alternatives) {
        rows.rows.push_back(
            {alternative.label,
             fmt::format("{} ask {}", program, quoted_word(alternative.question, '\''))});
    }
    return rows;
}

ResultSet understood(const sijill::Answer& answer) {
    ResultSet rows;
    rows.name = "understood";
    rows.columns = {column("understood")};
    for (const std::string& line : answer.understood) {
        rows.rows.push_back({line});
    }
    return rows;
}

} // namespace

Sections reply_sections(const sijill::Answer& answer, const std::string& program,
                        render::Format format) {
    const bool for_people = is_for_people(format);
    const bool is_document = for_people && format != render::Format::table;
    Sections sections{for_people
                          ? paragraph("answer", is_document ? answer.question : "", answer.text)
                          : answer_row(answer)};
    const auto add_unless_empty = [&sections](ResultSet section) {
        if (!section.rows.empty()) {
            sections.push_back(std::move(section));
        }
    };
    add_unless_empty(citations(answer, for_people));
    add_unless_empty(readings(answer, program));
    add_unless_empty(found_passages(answer, format));
    if (for_people && !answer.command.empty()) {
        sections.push_back(paragraph("command", render::message(answer.language, "reply.command"),
                                     answer.command));
    }
    add_unless_empty(understood(answer));
    return sections;
}

} // namespace sijill::cli
