#include "c_abi/json_answers.hpp"

#include "base/json_writer.hpp"
#include "render/cells/highlight.hpp"
#include "search/show/explanation_json.hpp"
#include "text/tokens/text_json.hpp"

namespace sijill::c_abi {
namespace {

void put_hit(JsonWriter& json, const PassageHit& hit, const std::vector<QuestionWord>& words) {
    json.open('{')
        .member("source", hit.source)
        .member("paragraph", hit.paragraph)
        .member("sentence", hit.sentence)
        .member("text", hit.text)
        .member("highlighted",
                render::highlight(hit.text, hit.spans, render::HighlightStyle::tags));
    json.key("spans").json(spans_json(hit.spans)).member("score", hit.score);
    json.key("entities").json(json_array(hit.entities));
    if (hit.why) {
        json.key("why").json(search::why_json(*hit.why, words));
    }
    json.close('}');
}

void put_word(JsonWriter& json, const QuestionWord& word) {
    json.open('{').member("word", word.word).member("role", name_of(word.role));
    json.key("forms").json(json_array(word.forms));
    json.member("near", word.near).member("passages", word.passages).close('}');
}

} // namespace

std::string passages_json(const PassageResult& found) {
    JsonWriter json;
    json.open('{').member("total", found.total).key("hits").open('[');
    for (const PassageHit& hit : found.hits) {
        put_hit(json, hit, found.words);
    }
    json.close(']').key("words").open('[');
    for (const QuestionWord& word : found.words) {
        put_word(json, word);
    }
    return json.close(']').close('}').take();
}

std::string summaries_json(const std::vector<PackSummary>& added) {
    JsonWriter json;
    json.open('[');
    for (const PackSummary& pack : added) {
        json.open('{')
            .member("source", pack.source)
            .member("outcome", name_of(pack.outcome))
            .member("sentences", pack.sentences)
            .member("entities", pack.entities)
            .member("statements", pack.statements)
            .member("drafts", pack.drafts)
            .close('}');
    }
    return json.close(']').take();
}

std::string faults_json(const std::vector<Fault>& faults) {
    JsonWriter json;
    json.open('[');
    for (const Fault& fault : faults) {
        json.open('{')
            .member("area", fault.area)
            .member("message", fault.message.text())
            .close('}');
    }
    return json.close(']').take();
}

std::string reports_json(const ReportCatalog& catalog) {
    JsonWriter json;
    json.open('[');
    for (const Report& report : catalog.reports()) {
        json.open('{')
            .member("name", report.name)
            .member("title_en", report.title_en)
            .member("title_ar", report.title_ar)
            .close('}');
    }
    return json.close(']').take();
}

std::string tokens_json(std::string_view text) {
    JsonWriter json;
    json.open('[');
    for (const Token& token : tokenize(text)) {
        json.open('{')
            .member("token", token.text)
            .member("begin_byte", token.span.begin_byte)
            .member("end_byte", token.span.end_byte)
            .member("begin", token.span.begin_cp)
            .member("end", token.span.end_cp)
            .member("stop", is_stop_word(token.text));
        json.key("stems").json(stems_json(token.text)).close('}');
    }
    return json.close(']').take();
}

} // namespace sijill::c_abi
