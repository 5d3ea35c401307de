#include "bench/ask/answer_checks.hpp"
#include "bench/ask/judgement.hpp"
#include "bench/ask/told.hpp"
#include "bench/scratch_file.hpp"
#include "catch.hpp"
#include "sijill/seeded.hpp"

using namespace sijill;
using namespace sijill::bench;

namespace {

constexpr const char* kPlanned = "لشركة xAI، Grok3، والذي كان من المقرر إطلاقه في نهاية عام 2024";
constexpr const char* kNotOut =
    "في الثاني من كانون الثاني (يناير)، بعد العام الجديد مباشرة، لم يتم إصدار Grok3";

KnowledgeBase& base() {
    static KnowledgeBase opened = KnowledgeBase::open_image(seeded_image());
    return opened;
}

std::int64_t statement(const std::string& key) {
    SqlOptions options;
    options.parameters = {{"key", key}};
    return std::get<std::int64_t>(
        run_sql(base(), "SELECT statement_id FROM statements WHERE key = :key", options)
            .rows.at(0)
            .at(0));
}

Citation citation(const std::string& key, const char* quote, std::int64_t sentence) {
    Citation cited;
    cited.number = 1;
    cited.statement = statement(key);
    cited.source = "grok3-delay";
    cited.sentence = sentence;
    cited.quote = quote;
    return cited;
}

/// The right answer to "when was Grok3 to be released?".
Answer planned() {
    Answer answer;
    answer.status = AnswerStatus::answered;
    answer.text = "كان من المقرر إصدار غروك 3 في «نهاية عام 2024» [1].";
    answer.citations = {citation("grok3-planned-end-2024", kPlanned, 1)};
    return answer;
}

LabelledQuestion question(LabelledQuestion::Wanted wanted) {
    LabelledQuestion asked;
    asked.wanted = wanted;
    asked.gold.push_back(
        {1, "planned_release", "grok-3", "2024-12-01/2024-12-31", "+", "grok3-delay", {kPlanned}});
    return asked;
}

} // namespace

TEST_CASE("A line of questions is an object with an answer and its statements") {
    const std::string gold =
        R"({"part": 1, "predicate": "p", "subject": "s", "value": true, "polarity": "+", )"
        R"("source": "a", "quote": "q", "also": ["r"]})";
    const auto line = [](const std::string& answerable, const std::string& statements) {
        return R"({"id": "1", "base": "seed", "lang": "ar", "type": "t", "question": "؟", )"
               R"("answerable": ")" +
               answerable +
               R"(", "answer": {"kind": "days", "value": {"min": 2, "max": null, "as_of": "x"}}, )"
               R"("gold": [)" +
               statements + "]}\n";
    };
    const ScratchFile file(line("yes", gold), ".jsonl");
    const std::vector<LabelledQuestion> read = read_labelled_questions(file.path());
    REQUIRE(read.size() == 1);
    CHECK(read[0].values == std::vector<std::string>{"2"});
    REQUIRE(read[0].gold.size() == 1);
    CHECK(read[0].gold[0].value == "true");
    CHECK(read[0].gold[0].quotes == std::vector<std::string>{"q", "r"});

    const auto fault = [](const std::string& text) {
        return fault_of(text,
                        [](const auto& path) { static_cast<void>(read_labelled_questions(path)); });
    };
    CHECK(fault(line("no", "")).empty());
    CHECK(fault(line("maybe", "")).starts_with("1: \"answerable\" is none of"));
    CHECK(fault(line("no", "{}")).starts_with("1: the line is no question"));
    CHECK(fault("[\n").starts_with("1: the line is no question"));
}

TEST_CASE("Questions in the format of SQuAD are read, and nothing else is") {
    const ScratchFile squad(
        R"({"data": [{"paragraphs": [{"context": "c", "qas": [{"question": "من؟"}]}]}]})", ".json");
    CHECK(read_squad_questions(squad.path()) == std::vector<std::string>{"من؟"});
    const ScratchFile other(R"({"rows": []})", ".json");
    CHECK_THROWS_AS(read_squad_questions(other.path()), Error);
}

TEST_CASE("An answer is right if it cites every part, and lacks a part that it does not cite") {
    LabelledQuestion asked = question(LabelledQuestion::Wanted::answer);
    Answer answer = planned();
    CHECK(judge(base(), asked, answer).verdict == Verdict::right);
    asked.gold.push_back(
        {2, "release", "grok-3", "2025-01-02/2025-01-02", "-", "grok3-delay", {kNotOut}});
    const Judgement lacks = judge(base(), asked, answer);
    CHECK(lacks.verdict == Verdict::lacks);
    REQUIRE(lacks.lacking.size() == 1);
    CHECK(lacks.lacking[0]->predicate == "release");
    asked.gold.back().part = 0; // related
    answer.citations.push_back(citation("grok3-not-released-2025-01-02", kNotOut, 8));
    answer.citations.push_back(citation("xai-develops-grok3", "x", 1));
    answer.citations.back().number = 3;
    const Judgement more = judge(base(), asked, answer);
    CHECK(more.verdict == Verdict::right);
    CHECK(more.beside == std::vector<std::size_t>{3});
    answer.status = AnswerStatus::passages;
    CHECK(judge(base(), asked, answer).verdict == Verdict::silent);
}

TEST_CASE("A statement of another value, polarity or quotation is not the gold") {
    for (const auto change : {+[](GoldStatement& gold) { gold.value = "2025-01-01/2025-01-31"; },
                              +[](GoldStatement& gold) { gold.polarity = "-"; },
                              +[](GoldStatement& gold) { gold.quotes = {"كلام آخر"}; },
                              +[](GoldStatement& gold) { gold.source = "other"; }}) {
        LabelledQuestion asked = question(LabelledQuestion::Wanted::answer);
        change(asked.gold.front());
        CHECK(judge(base(), asked, planned()).verdict == Verdict::lacks);
    }
}

TEST_CASE("What the base does not know is not to be answered, and a false premise is put right") {
    LabelledQuestion unknown = question(LabelledQuestion::Wanted::refusal);
    unknown.gold.clear();
    CHECK(judge(base(), unknown, planned()).verdict == Verdict::wrong);
    CHECK(judge(base(), unknown, {}).verdict == Verdict::right);

    LabelledQuestion premise = question(LabelledQuestion::Wanted::correction);
    CHECK(judge(base(), premise, planned()).verdict == Verdict::right);
    CHECK(judge(base(), premise, {}).verdict == Verdict::silent);
    Answer other = planned();
    other.citations = {citation("xai-develops-grok3", "x", 1)};
    CHECK(judge(base(), premise, other).verdict == Verdict::wrong);
    premise.gold.clear(); // nothing stands against it
    CHECK(judge(base(), premise, {}).verdict == Verdict::right);
}

TEST_CASE(
    "Every value of a text stands in a row that it cites, and every quotation in its source") {
    const ReportCatalog catalog;
    TextReader reader(base());
    AnswerChecker checker(base(), catalog, reader);
    CHECK(checker.faults(planned()).empty());
    const auto faults = [&](const auto& change) {
        Answer answer = planned();
        change(answer);
        return checker.faults(answer).size();
    };
    CHECK(faults([](Answer& answer) { answer.text = "صدر في 2023 [1]."; }) == 1);
    CHECK(faults([](Answer& answer) { answer.text = "غروك 3 من غوغل [1]."; }) == 1);
    CHECK(faults([](Answer& answer) { answer.text = "«قريبًا جدًا» [1]."; }) == 1);
    CHECK(faults([](Answer& answer) { answer.text += " [2]"; }) == 1);
    CHECK(faults([](Answer& answer) { answer.citations.front().quote += "."; }) == 1);
    CHECK(faults([](Answer& answer) { answer.citations.front().sentence = 2; }) == 1);
    CHECK(faults([](Answer& answer) { answer.citations.front().source = "x"; }) == 1);
    CHECK(faults([](Answer& answer) { answer.citations.clear(); }) > 0);
    CHECK(faults([](Answer& answer) {
              answer.passages = base().search("تأخير", {}).hits;
              answer.passages.front().text += "!";
          }) == 1);
    CHECK(faults([](Answer& answer) { answer.passages = base().search("تأخير", {}).hits; }) == 0);
}

TEST_CASE("Numbers of a report's row count as long as the statement of the row is cited") {
    const ReportCatalog catalog;
    TextReader reader(base());
    AnswerChecker checker(base(), catalog, reader);
    Answer answer = planned();
    answer.text = "غروك 3: 2 [1].";
    CHECK_FALSE(checker.faults(answer).empty());
    answer.report = ReportCall{"delays", {}};
    CHECK_FALSE(checker.faults(answer).empty()); // the rows rest on other statements
    answer.citations.push_back(citation("grok3-not-released-2025-01-02", kNotOut, 8));
    CHECK(checker.faults(answer).empty());
}

TEST_CASE("A value is told by its numbers, its names, its words, or yes and no") {
    TextReader reader(base());
    const struct {
        const char* text;
        const char* kind;
        std::vector<std::string> values;
        bool told;
    } cases[] = {
        {"في نهاية عام 2024 [1].", "date", {"2024-12-01/2024-12-31"}, true},
        {"في عام 2023 [2024].", "date", {"2024-12-01/2024-12-31"}, false},
        {"on 2025-01-02 [1]", "date", {"2025-01-02/2025-01-02"}, true},
        {"in January 2025 [1]", "date", {"2025-01-02/2025-01-02"}, false},
        {"48 to 78 days", "days", {"48", "78"}, true},
        {"48 days", "days", {"48", "78"}, false},
        {"100 ألف معالج", "number", {"100000 H100"}, true},
        {"100,000 H100", "number", {"100000 H100"}, true},
        {"1000 H100", "number", {"100000 H100"}, false},
        {"لغوغل وOpenAI", "entities", {"google", "openai"}, true},
        {"لغوغل", "entities", {"google", "openai"}, false},
        {"نموذج لغوغل", "entities", {"google:unnamed"}, true},
        {"إنجاز كبير", "text", {"إنجاز"}, true},
        {"إنجاز كبير", "text", {"خسارة"}, false},
        {"لم يصدر بعد.", "yesno", {"no"}, true},
        {"Yes: it is.", "yesno", {"no"}, false},
        {"", "unknown", {}, true},
    };
    for (const auto& [text, kind, values, told] : cases) {
        INFO(text);
        Answer answer;
        answer.text = text;
        CHECK(tells(reader, answer, kind, values) == told);
    }
}
