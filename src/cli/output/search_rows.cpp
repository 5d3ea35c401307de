#include "cli/output/search_rows.hpp"

#include "base/highlight_marks.hpp"
#include "base/json_writer.hpp"
#include "base/marked_text.hpp"
#include "base/to_int64.hpp"
#include "cli/output/columns.hpp"
#include "cli/output/why_rows.hpp"
#include "search/show/explanation_json.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sijill::cli {
namespace {

std::string without_marks(std::string_view piece) {
    std::string text(piece);
    for (const std::string_view mark : {kHighlightBegin, kHighlightEnd}) {
        for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
            text.erase(at, mark.size());
        }
    }
    return text;
}

std::string marked(const PassageHit& hit) {
    return marked_text(hit.text, hit.spans, kHighlightBegin, kHighlightEnd, without_marks);
}

} // namespace

bool is_for_people(render::Format format) {
    return format == render::Format::table || format == render::Format::markdown ||
           format == render::Format::html;
}

ResultSet passages(const PassageResult& result, render::Format format, bool explained) {
    ResultSet rows;
    rows.name = "passages";
    const bool for_people = is_for_people(format);
    rows.columns = {column("source"), column("paragraph"), column("sentence")};
    if (!for_people) {
        rows.columns.push_back(column("text"));
    }
    rows.columns.push_back(column("highlighted", "text"));
    rows.columns.back().highlighted = true;
    if (!for_people) {
        rows.columns.push_back(column("score"));
        rows.columns.push_back(column("entities"));
        rows.columns.back().json = true;
    }
    const bool with_why = explained && !for_people;
    if (with_why) {
        rows.columns.push_back(column("why"));
        rows.columns.back().json = true;
    }
    for (const PassageHit& hit : result.hits) {
        std::vector<Value>& row = rows.rows.emplace_back();
        row = {hit.source, hit.paragraph, hit.sentence};
        if (!for_people) {
            row.emplace_back(hit.text);
        }
        row.emplace_back(marked(hit));
        if (!for_people) {
            row.emplace_back(hit.score);
            row.emplace_back(json_array(hit.entities));
        }
        if (with_why) {
            row.emplace_back(search::why_json(*hit.why, result.words));
        }
    }
    return rows;
}

ResultSet sources(const PassageResult& result) {
    ResultSet rows;
    rows.name = "sources";
    rows.columns = {column("source"), column("passages")};
    for (const HitGroup& source : result.sources) {
        rows.rows.push_back({source.value, to_int64(source.total)});
    }
    return rows;
}

ResultSet explanation(const std::vector<QuestionWord>& words) {
    ResultSet rows;
    rows.name = "words";
    rows.columns = {column("word"), coded_column("role"), column("forms"), column("near"),
                    column("passages")};
    for (const QuestionWord& word : words) {
        rows.rows.push_back({word.word, std::string(name_of(word.role)),
                             fmt::format("{}", fmt::join(word.forms, " ")), std::int64_t{word.near},
                             to_int64(word.passages)});
    }
    return rows;
}

} // namespace sijill::cli
