#include "ask/answer_json.hpp"

#include "base/json_writer.hpp"
#include "text/tokens/text_json.hpp"

namespace sijill {
namespace {

void put_text(JsonWriter& json, std::string_view name, std::string_view text) {
    json.key(name);
    if (text.empty()) {
        json.json("null");
    } else {
        json.value(text);
    }
}

void put_report(JsonWriter& json, const std::optional<ReportCall>& report) {
    json.key("report");
    if (!report) {
        json.json("null");
        return;
    }
    json.open('{').member("name", report->name).key("params").open('{');
    for (const auto& [name, value] : report->parameters) {
        json.member(name, value);
    }
    json.close('}').close('}');
}

void put_citation(JsonWriter& json, const Citation& citation) {
    json.open('{')
        .member("number", citation.number)
        .member("statement", citation.statement)
        .member("source", citation.source)
        .member("source_title", citation.source_title)
        .member("paragraph", citation.paragraph)
        .member("sentence", citation.sentence)
        .member("quote", citation.quote)
        .member("stance", citation.stance)
        .member("certainty", citation.certainty);
    put_text(json, "hedge", citation.hedge);
    put_text(json, "speaker", citation.speaker);
    json.close('}');
}

void put_passage(JsonWriter& json, const PassageHit& passage) {
    json.open('{')
        .member("source", passage.source)
        .member("paragraph", passage.paragraph)
        .member("sentence", passage.sentence)
        .member("text", passage.text);
    json.key("spans").json(spans_json(passage.spans)).close('}');
}

} // namespace

std::string answer_json(const Answer& answer) {
    JsonWriter json;
    json.open('{')
        .member("question", answer.question)
        .member("status", name_of(answer.status))
        .member("language", is_arabic(answer.language) ? "ar" : "en");
    put_text(json, "type", answer.type);
    put_text(json, "intent", answer.intent);
    json.key("entities").json(json_array(answer.entities));
    put_text(json, "time", answer.time);
    put_report(json, answer.report);
    put_text(json, "command", answer.command);
    put_text(json, "answer", answer.text);
    json.key("citations").open('[');
    for (const Citation& citation : answer.citations) {
        put_citation(json, citation);
    }
    json.close(']').key("passages").open('[');
    for (const PassageHit& passage : answer.passages) {
        put_passage(json, passage);
    }
    json.close(']').key("alternatives").open('[');
    for (const Alternative& alternative : answer.alternatives) {
        json.open('{')
            .member("label", alternative.label)
            .member("question", alternative.question)
            .close('}');
    }
    json.close(']').key("understood").json(json_array(answer.understood));
    return json.close('}').take();
}

} // namespace sijill
