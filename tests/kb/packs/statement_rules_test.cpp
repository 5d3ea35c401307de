#include "catch.hpp"
#include "kb/packs/statement_rules.hpp"
#include "support/error_of.hpp"

#include <functional>

using namespace sijill::kb;

namespace {

const std::string kStatementText =
    "قال خالد إن الشركة قد تطلق النموذج قريبًا. أعلنت الشركة الإطلاق في مايو 2025. "
    "أعلنت الشركة خطتها.\n";

PackVocabulary vocabulary() {
    PackVocabulary known;
    known.predicates["developer"] = {"entity", {"model"}};
    known.predicates["parameters"] = {"number", {"model"}};
    known.predicates["released"] = {"time", {"model"}};
    known.predicates["period"] = {"text", {"event"}};
    known.predicates["delayed"] = {"flag", {"model"}};
    known.statements["other/first"] = 7;
    return known;
}

PackEvidence evidence(const std::string& quote) {
    PackEvidence made;
    made.quote = quote;
    made.stance = "supports";
    made.line = 3;
    return made;
}

PackStatement sound_statement() {
    PackStatement statement;
    statement.key = "one";
    statement.subject = "model";
    statement.predicate = "developer";
    statement.value.object = "company";
    statement.certainty = "possible";
    statement.evidence = {evidence("الشركة قد تطلق النموذج")};
    statement.line = 2;
    return statement;
}

PackTime time(const std::string& earliest, const std::string& latest, const std::string& precision,
              bool inferred = false) {
    PackTime made;
    made.earliest = earliest;
    made.latest = latest;
    made.precision = precision;
    made.inferred = inferred;
    made.line = 4;
    return made;
}

std::string faults_of(std::vector<PackStatement> statements) {
    Pack pack;
    pack.file = "pack";
    pack.text = kStatementText;
    pack.statements = std::move(statements);
    FaultList faults;
    check_statements(pack, sijill::split_sentences(pack.text), vocabulary(),
                     {{"company", "organization"}, {"model", "model"}}, faults);
    const auto error = error_of([&] { faults.throw_if_any(); });
    return error ? error->what() : "";
}

/// A change of the sound statement, and the faults that it makes; none where it stays sound.
struct RuleRow {
    std::function<void(PackStatement&)> change;
    std::string faults;
};

void check_rows(const std::vector<RuleRow>& rows) {
    for (const RuleRow& row : rows) {
        PackStatement statement = sound_statement();
        row.change(statement);
        CHECK(faults_of({statement}) == row.faults);
    }
}

} // namespace

TEST_CASE("A sound statement has no fault, and its quotation gets its position") {
    CHECK(faults_of({sound_statement()}).empty());
    Pack pack;
    pack.text = kStatementText;
    pack.statements = {sound_statement()};
    pack.statements[0].evidence = {evidence("الإطلاق")};
    FaultList faults;
    check_statements(pack, sijill::split_sentences(kStatementText), vocabulary(),
                     {{"company", "organization"}, {"model", "model"}}, faults);
    const QuotePosition& position = pack.statements[0].evidence[0].position;
    CHECK(position.sentence == 1);
    CHECK(position.start_cp == 56);
    CHECK(position.end_cp == 63);
}

TEST_CASE("A statement has a key of its own, a known subject and a predicate that speaks of it") {
    check_rows({
        {[](auto& s) { s.key = "One"; },
         "pack:2: 'One' cannot name a statement: use ASCII lower-case letters, digits, - and ."},
        {[](auto& s) { s.subject = "modle"; }, "pack:2: unknown entity modle: did you mean model?"},
        {[](auto& s) { s.predicate = "develops"; },
         "pack:2: unknown predicate develops: did you mean developer?"},
        {[](auto& s) { s.subject = "company"; },
         "pack:2: developer speaks of model, and company is of kind organization"},
        {[](auto& s) {
             s.says.push_back({"company", {}, "asserts", 5});
         },
         ""},
        {[](auto& s) {
             s.says.push_back({"compny", {}, "asserts", 5});
         },
         "pack:5: unknown entity compny: did you mean company?"},
    });
    PackStatement other = sound_statement();
    CHECK(faults_of({sound_statement(), other}) == "pack:2: there is a statement one already");
    other.key = "two";
    CHECK(faults_of({sound_statement(), other}).empty());
}

TEST_CASE("A statement has one value of the kind that its predicate takes") {
    const std::string one_value =
        "pack:2: more than one value: give one of object, text, number, some, none";
    check_rows({
        {[](auto& s) { s.value.number = 3; }, one_value},
        {[](auto& s) { s.value.none = true; }, one_value},
        {[](auto& s) { s.value = {}, s.value.some = true, s.value.text = "شركة"; }, ""},
        {[](auto& s) { s.value = {}, s.value.none = true; }, ""},
        {[](auto& s) { s.value = {}, s.value.text = "شركة"; },
         "pack:2: developer takes a value of kind entity, not text"},
        {[](auto& s) { s.value.object = "compny"; },
         "pack:2: unknown entity compny: did you mean company?"},
        {[](auto& s) { s.predicate = "parameters", s.value = {}, s.value.number = 3; }, ""},
        {[](auto& s) {
             s.predicate = "parameters", s.value = {}, s.value.number = 3, s.value.unit = "GB";
         },
         ""},
        {[](auto& s) { s.value.unit = "GB"; }, "pack:2: a unit without a number"},
        {[](auto& s) { s.predicate = "delayed", s.value = {}; }, ""},
        {[](auto& s) { s.predicate = "released", s.value = {}; }, "pack:2: released takes a time"},
    });
}

TEST_CASE("Times begin before they end, days are one day, and what is inferred says how") {
    check_rows({
        {[](auto& s) { s.time = time("2025-05-01", "2025-05-31", "month"); }, ""},
        {[](auto& s) { s.time = time("2025-05-31", "2025-05-01", "month"); },
         "pack:4: the time ends (2025-05-01) before it begins (2025-05-31)"},
        {[](auto& s) { s.time = time("2025-05-01", "2025-05-01", "day"); }, ""},
        {[](auto& s) { s.time = time("2025-05-01", "2025-05-02", "day"); },
         "pack:4: a time to the day has one day: earliest and latest differ"},
        {[](auto& s) { s.time = time("2025-05-01", "2025-05-31", "month", true); },
         "pack:4: an inferred time needs a note on the statement that says how"},
        {[](auto& s) {
             s.time = time("2025-05-01", "2025-05-31", "month", true), s.note = "from the headline";
         },
         ""},
        {[](auto& s) { s.said_on = "2025-05-01"; }, ""},
        {[](auto& s) { s.said_on = "2025-05-01/2025-05-31"; }, ""},
        {[](auto& s) { s.said_on = "2025-02-30"; },
         "pack:2: said_on is '2025-02-30': give a date such as 2025-01-02, or two with / between"},
        {[](auto& s) { s.said_on = "2025-05-31/2025-05-01"; },
         "pack:2: said_on is '2025-05-31/2025-05-01': give a date such as 2025-01-02, or two with "
         "/ between"},
    });
}

TEST_CASE("A quotation stands in one sentence, to the letter and once") {
    const auto in_sentence = [](const std::string& quote, std::int64_t sentence) {
        PackEvidence made = evidence(quote);
        made.sentence = sentence;
        return made;
    };
    check_rows({
        {[](auto& s) { s.evidence.clear(); }, "pack:2: one has no evidence"},
        {[](auto& s) { s.evidence = {evidence("الشركه قد تطلق النموذج")}; },
         "pack:3: the quotation 'الشركه قد تطلق النموذج' is not in the text: did you mean 'الشركة "
         "قد تطلق النموذج'?"},
        {[](auto& s) { s.evidence = {evidence("لا شيء من هذا")}; },
         "pack:3: the quotation 'لا شيء من هذا' is not in the text"},
        {[](auto& s) { s.evidence = {evidence("قريبًا. أعلنت")}; },
         "pack:3: the quotation 'قريبًا. أعلنت' runs over the end of a sentence: give one evidence "
         "for each sentence"},
        {[](auto& s) { s.evidence = {evidence("أعلنت الشركة")}; },
         "pack:3: the quotation 'أعلنت الشركة' stands 2 times, first in sentences 2 and 3: quote "
         "more, or give sentence = N"},
        {[&](auto& s) { s.evidence = {in_sentence("أعلنت الشركة", 3)}; }, ""},
        {[&](auto& s) { s.evidence = {in_sentence("أعلنت الشركة", 1)}; },
         "pack:3: the quotation 'أعلنت الشركة' is not in sentence 1"},
        {[&](auto& s) {
             s.evidence = {in_sentence("أعلنت الشركة", 2), in_sentence("أعلنت الشركة", 3)};
         },
         ""},
        {[](auto& s) { s.evidence.push_back(s.evidence.front()); },
         "pack:3: one cites this quotation twice"},
    });
}

TEST_CASE("A hedge is in the sentence of its quotation, and its statement is not certain") {
    check_rows({
        {[](auto& s) { s.evidence[0].hedge = "قد"; }, ""},
        {[](auto& s) { s.evidence[0].hedge = "ربما"; },
         "pack:3: the hedge 'ربما' is not in the sentence of the quotation"},
        {[](auto& s) { s.certainty = "certain"; },
         "pack:3: the quotation is hedged ('قد') and one is certain: give certainty = \"possible\" "
         "and hedge = \"قد\", or hedge = false if the hedge is about something else"},
        {[](auto& s) { s.certainty = "certain", s.evidence[0].hedges_other = true; }, ""},
        {[](auto& s) { s.certainty = "certain", s.evidence[0].hedge = "قد"; },
         "pack:3: the evidence is hedged ('قد'), so the statement cannot be certain"},
    });
}

TEST_CASE("What a statement calls a time, a verb or a value stands in the text") {
    const auto timed = [](auto& s, const std::string& words) {
        s.time = time("2025-05-01", "2025-05-31", "month");
        s.time->words = words;
    };
    check_rows({
        {[&](auto& s) { timed(s, "مايو 2025"); }, ""},
        {[&](auto& s) { timed(s, "مايو 2024"); },
         "pack:4: words is 'مايو 2024', which is not in the text: did you mean 'مايو 2025'?"},
        {[](auto& s) { s.said_on = "2025-05-01", s.said_words = "في مايو"; }, ""},
        {[](auto& s) { s.said_on = "2025-05-01", s.said_words = "أمس"; },
         "pack:2: said_words is 'أمس', which is not in the text"},
        {[](auto& s) {
             s.says.push_back({"company", "أعلنت", "asserts", 5});
         },
         ""},
        {[](auto& s) {
             s.says.push_back({"company", "أكدت", "asserts", 5});
         },
         "pack:5: verb is 'أكدت', which is not in the text"},
        {[](auto& s) { s.value = {}, s.value.some = true, s.value.text = "النموذج القادم"; },
         "pack:2: text is 'النموذج القادم', which is not in the text: did you mean "
         "'النموذج قريبًا'?"},
        {[](auto& s) {
             PackQualifier qualifier{"period", {}, 6};
             qualifier.value.text = "غدًا";
             s.qualifiers = {qualifier};
         },
         "pack:6: text is 'غدًا', which is not in the text"},
    });
}

TEST_CASE("Qualifiers have a value of the kind of their predicate") {
    const auto qualifier = [](const std::string& predicate, double number) {
        PackQualifier made;
        made.predicate = predicate;
        made.value.number = number;
        made.line = 6;
        return made;
    };
    check_rows({
        {[&](auto& s) { s.qualifiers = {qualifier("parameters", 3)}; }, ""},
        {[&](auto& s) { s.qualifiers = {qualifier("developer", 3)}; },
         "pack:6: developer takes a value of kind entity, not number"},
        {[&](auto& s) { s.qualifiers = {qualifier("paramters", 3)}; },
         "pack:6: unknown predicate paramters: did you mean parameters?"},
    });
}

TEST_CASE("Links lead to other statements of the pack or the base, each once") {
    check_rows({
        {[](auto& s) {
             s.links = {{"causes", "other/first", {}, 7}};
         },
         ""},
        {[](auto& s) {
             s.links = {{"causes", "other/second", {}, 7}};
         },
         "pack:7: unknown statement other/second"},
        {[](auto& s) {
             s.links = {{"causes", "one", {}, 7}};
         },
         "pack:7: a statement cannot be linked to itself"},
        {[](auto& s) {
             s.links = {{"causes", "other/first", {}, 7}, {"refines", "other/first", {}, 8}};
         },
         ""},
        {[](auto& s) {
             s.links = {{"causes", "other/first", {}, 7}, {"causes", "other/first", {}, 8}};
         },
         "pack:8: the link causes to other/first is there twice"},
        {[](auto& s) {
             s.links = {{"causes", "other/first", "one", 7}};
         },
         ""},
        {[](auto& s) {
             s.links = {{"causes", "other/first", "two", 7}};
         },
         "pack:7: unknown statement two"},
        {[](auto& s) { s.supersedes = "other/first"; }, ""},
        {[](auto& s) { s.supersedes = "two"; }, "pack:2: unknown statement two"},
        {[](auto& s) { s.supersedes = "one"; }, "pack:2: a statement cannot supersede itself"},
    });
}
