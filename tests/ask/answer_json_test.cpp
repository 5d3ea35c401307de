#include "ask/answer_json.hpp"
#include "catch.hpp"

namespace sijill {

TEST_CASE("an answer of nothing has all keys, and null for what there is not") {
    Answer answer;
    answer.question = "متى؟";
    answer.language = Language::arabic;
    CHECK(answer_json(answer) ==
          R"({"question":"متى؟","status":"nothing","language":"ar","type":null,)"
          R"("intent":null,"entities":[],"time":null,"report":null,"command":null,)"
          R"("answer":null,"citations":[],"passages":[],"alternatives":[],)"
          R"("understood":[]})");
}

TEST_CASE("an answer has its report, citations, passages and alternatives as objects") {
    Answer answer;
    answer.question = "لماذا تأخر \"غروك 3\"؟";
    answer.status = AnswerStatus::answered;
    answer.type = "why";
    answer.intent = "delay-causes";
    answer.entities = {"grok-3"};
    answer.time = "2024-12-01/2024-12-31";
    answer.report = ReportCall{"delay-causes", {{"model", "grok-3"}}};
    answer.command = "sijill report delay-causes --model grok-3";
    answer.text = "Because of A [1].";
    answer.citations.push_back({.number = 1,
                                .statement = 7,
                                .source = "news",
                                .source_title = "خبر",
                                .paragraph = 2,
                                .sentence = 3,
                                .quote = "بسبب",
                                .stance = "supports",
                                .certainty = "possible",
                                .hedge = "قد",
                                .speaker = ""});
    PassageHit passage;
    passage.source = "news";
    passage.paragraph = 2;
    passage.sentence = 4;
    passage.text = "تأخر غروك";
    passage.spans = {{0, 8, 0, 4}};
    answer.passages.push_back(passage);
    answer.alternatives.push_back({"the company", "what does xAI make?"});
    answer.understood = {"when"};
    CHECK(answer_json(answer) ==
          R"({"question":"لماذا تأخر \"غروك 3\"؟","status":"answered","language":"en",)"
          R"("type":"why","intent":"delay-causes","entities":["grok-3"],)"
          R"("time":"2024-12-01/2024-12-31",)"
          R"("report":{"name":"delay-causes","params":{"model":"grok-3"}},)"
          R"("command":"sijill report delay-causes --model grok-3",)"
          R"("answer":"Because of A [1].","citations":[{"number":1,"statement":7,)"
          R"("source":"news","source_title":"خبر","paragraph":2,"sentence":3,)"
          R"("quote":"بسبب","stance":"supports","certainty":"possible","hedge":"قد",)"
          R"("speaker":null}],"passages":[{"source":"news","paragraph":2,"sentence":4,)"
          R"("text":"تأخر غروك","spans":[[0,4]]}],"alternatives":[{"label":"the company",)"
          R"("question":"what does xAI make?"}],"understood":["when"]})");
}

} // namespace sijill
