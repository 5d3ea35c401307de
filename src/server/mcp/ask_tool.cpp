#include "server/mcp/rows.hpp"
#include "server/mcp/tools.hpp"
#include "sijill/questions.hpp"

#include <utility>

namespace sijill::server::mcp {
namespace {

Json report_json(const std::optional<ReportCall>& call) {
    if (!call) {
        return nullptr;
    }
    Json report = Json::object();
    report["report"] = call->name;
    report["parameters"] = Json::object();
    for (const auto& [name, value] : call->parameters) {
        report["parameters"][name] = value;
    }
    return report;
}

Json alternatives_json(const std::vector<Alternative>& alternatives) {
    Json list = Json::array();
    for (const Alternative& alternative : alternatives) {
        Json item = Json::object();
        item["label"] = alternative.label;
        item["question"] = alternative.question;
        list.push_back(std::move(item));
    }
    return list;
}

void add_citations(const sijill::Answer& answer, Rows& rows) {
    for (const Citation& citation : answer.citations) {
        Json row = Json::object();
        row["number"] = citation.number;
        row["title"] = citation.source_title;
        row["stance"] = citation.stance;
        row["cite"] = cite_of_citation(citation);
        if (!rows.add(std::move(row))) {
            return;
        }
    }
}

void add_passages(const sijill::Answer& answer, Rows& rows) {
    for (const PassageHit& hit : answer.passages) {
        Json row = Json::object();
        row["entities"] = hit.entities;
        row["cite"] = cite_of_passage(hit);
        if (!rows.add(std::move(row))) {
            return;
        }
    }
}

} // namespace

Json ask_tool(const Library& library, const Json& arguments) {
    constexpr std::size_t kPassages = 10;
    AskOptions options;
    options.limit = kPassages;
    if (!text_member(arguments, "language").empty()) {
        options.language = language_of(arguments);
    }
    const sijill::Answer answer =
        library.questions.answer(library.base, text_member(arguments, "question"), options);
    Rows rows;
    add_citations(answer, rows);
    add_passages(answer, rows);
    Json told = Json::object();
    told["question"] = answer.question;
    told["status"] = name_of(answer.status);
    told["language"] = is_arabic(answer.language) ? "ar" : "en";
    told["type"] = text_or_null(answer.type);
    told["entities"] = answer.entities;
    told["time"] = text_or_null(answer.time);
    told["answer"] = text_or_null(answer.text);
    told["report"] = report_json(answer.report);
    told["alternatives"] = alternatives_json(answer.alternatives);
    told["truncated"] = rows.cut();
    told["rows"] = rows.take();
    return told;
}

} // namespace sijill::server::mcp
