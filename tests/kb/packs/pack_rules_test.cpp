#include "catch.hpp"
#include "kb/scratch.hpp"

#include <algorithm>

using sijill::ErrorCode;

namespace {

const std::string kRuledText =
    "قال خالد إن الشركة قد تطلق النموذج قريبًا. أعلنت الشركة الإطلاق في مايو 2025. "
    "أعلنت الشركة خطتها.\n";

const std::string kHead = R"([source]
slug = "launch"
kind = "article"
language = "ar"
known_on = 2025-06-01

[[entity]]
slug = "company"
kind = "organization"
names = [ { text = "الشركة", language = "ar", role = "label" } ]

[[entity]]
slug = "model"
kind = "model"
names = [ { text = "النموذج", language = "ar", role = "label" } ]

)";

const std::string kStatement = R"([[statement]]
key = "one"
subject = "model"
predicate = "developer"
object = "company"
certainty = "possible"
evidence = [ { quote = "الشركة قد تطلق النموذج", hedge = "قد" } ]
)";

std::string rules_with(std::string text, const std::string& what, const std::string& with) {
    const auto offset = text.find(what);
    REQUIRE(offset != std::string::npos);
    return text.replace(offset, what.size(), with);
}

struct PackTrial {
    SeededBase seeded;
    std::string before = seeded.value("SELECT group_concat(value) FROM meta");

    std::optional<sijill::Error> add(const std::string& statements,
                                     const std::string& text = kRuledText) {
        seeded.folder.write("pack/article.txt", text);
        seeded.folder.write("pack/statements.toml", statements);
        return error_of([&] { seeded.base.add(seeded.folder / "pack"); });
    }

    bool nothing_written() {
        return seeded.value("SELECT group_concat(value) FROM meta") == before &&
               seeded.value("SELECT count(*) FROM source") == "1" && seeded.base.check().empty();
    }
};

} // namespace

TEST_CASE("A sound pack is written, linked and searchable") {
    PackTrial trial;
    REQUIRE_FALSE(trial.add(kHead + kStatement));
    CHECK(trial.seeded.value("SELECT count(*) FROM statement AS s JOIN source AS o ON o.id = "
                             "s.source_id WHERE o.slug = 'launch'") == "1");
    const auto found = trial.seeded.base.search("إطلاق", {});
    CHECK(std::any_of(found.hits.begin(), found.hits.end(),
                      [](const auto& hit) { return hit.source == "launch"; }));
}

TEST_CASE("Each fault of a pack is named with its line, and nothing is written") {
    struct Row {
        const char* name;
        std::string statements;
        const char* message;
    };
    const Row row = GENERATE(
        Row{"quotation", rules_with(kStatement, "quote = \"الشركة قد", "quote = \"الشركه قد"),
            ":23: the quotation 'الشركه قد تطلق النموذج' is not in the text: did you mean "
            "'الشركة قد تطلق النموذج'?"},
        Row{"ambiguous quotation",
            rules_with(kStatement, "\"الشركة قد تطلق النموذج\", hedge = \"قد\"",
                       "\"أعلنت الشركة\""),
            ":23: the quotation 'أعلنت الشركة' stands 2 times"},
        Row{"quotation over two sentences",
            rules_with(kStatement, "\"الشركة قد تطلق النموذج\", hedge = \"قد\"",
                       "\"قريبًا. أعلنت\""),
            ":23: the quotation 'قريبًا. أعلنت' runs over the end of a sentence"},
        Row{"hedge elsewhere", rules_with(kStatement, "hedge = \"قد\"", "hedge = \"ربما\""),
            ":23: the hedge 'ربما' is not in the sentence"},
        Row{"hedged yet certain", rules_with(kStatement, "possible", "certain"),
            ":23: the evidence is hedged ('قد'), so the statement cannot be certain"},
        Row{"entity", rules_with(kStatement, "object = \"company\"", "object = \"compny\""),
            ":17: unknown entity compny: did you mean company?"},
        Row{"predicate", rules_with(kStatement, "\"developer\"", "\"develper\""),
            ":17: unknown predicate develper: did you mean developer?"},
        Row{"subject kind", rules_with(kStatement, "subject = \"model\"", "subject = \"company\""),
            ":17: developer speaks of hardware, model, platform, product, programme, and company "
            "is of "
            "kind organization"},
        Row{"value kind", rules_with(kStatement, "object = \"company\"", "number = 3"),
            ":17: developer takes a value of kind entity, not number"},
        Row{"two values",
            rules_with(kStatement, "object = \"company\"", "object = \"company\"\nnumber = 3"),
            "more than one value"},
        Row{"certainty", rules_with(kStatement, "possible", "posible"),
            ":22: certainty is 'posible', which is none of certain, probable, possible, unknown: "
            "did you mean possible?"},
        Row{"unknown key", rules_with(kStatement, "certainty =", "note2 = \"x\"\ncertainty ="),
            ":22: unknown key note2: did you mean note?"},
        Row{"no evidence",
            rules_with(kStatement,
                       "evidence = [ { quote = \"الشركة قد تطلق النموذج\", hedge = \"قد\" } ]", ""),
            ":17: one has no evidence"},
        Row{"link", kStatement + "links = [ { kind = \"causes\", to = \"two\" } ]\n",
            ":24: unknown statement two"},
        Row{"date", kStatement + "said_on = \"2025-02-30\"\n", "said_on is '2025-02-30'"},
        Row{"backward time",
            kStatement +
                "time = { earliest = 2025-05-02, latest = 2025-05-01, precision = \"month\" }\n",
            ":24: the time ends (2025-05-01) before it begins (2025-05-02)"},
        Row{"inferred without note",
            kStatement + "time = { earliest = 2025-05-01, latest = 2025-05-31, precision = "
                         "\"month\", inferred = true }\n",
            ":24: an inferred time needs a note"},
        Row{"double key", kStatement + kStatement, ":24: there is a statement one already"},
        Row{"TOML", kStatement + "links = [ {", ":24: not TOML"});
    CAPTURE(row.name);
    PackTrial trial;
    const auto error = trial.add(kHead + row.statements);
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring("statements.toml"));
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring(row.message));
    CHECK(trial.nothing_written());
}

TEST_CASE("A pack with ten faults gets ten messages in one run") {
    std::string head = rules_with(kHead, "slug = \"launch\"", "slug = \"grok3-delay\"");
    head = rules_with(head, "kind = \"organization\"", "kind = \"organisation\"");
    head = rules_with(head, "slug = \"model\"", "slug = \"Model 1\"");
    std::string statement = rules_with(kStatement, "subject = \"model\"", "subject = \"mode\"");
    statement = rules_with(statement, "\"developer\"", "\"develops\"");
    statement = rules_with(statement, "object = \"company\"", "object = \"nobody\"");
    statement = rules_with(statement, "possible", "sure");
    statement = rules_with(statement, "تطلق", "أطلقت");
    statement += "said_on = \"yesterday\"\n"
                 "links = [ { kind = \"causes\", to = \"nothing\" } ]\n";
    PackTrial trial;
    const auto error = trial.add(head + statement);
    REQUIRE(error);
    const std::string message = error->what();
    CAPTURE(message);
    CHECK(std::count(message.begin(), message.end(), '\n') + 1 == 10);
    CHECK(trial.nothing_written());
}

TEST_CASE("Texts that are no texts are refused") {
    struct Row {
        std::string text;
        const char* message;
    };
    const Row row =
        GENERATE(Row{"", "the text is empty"}, Row{" \n\t\n", "the text is empty"},
                 Row{"نص\xFF", "not UTF-8 at byte 4"}, Row{std::string("نص\0نص", 9), "NUL"});
    PackTrial trial;
    const auto error = trial.add(kHead, row.text);
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring(row.message));
    CHECK(trial.nothing_written());
}

TEST_CASE("The same text is not taken twice, under whatever slug") {
    PackTrial trial;
    REQUIRE_FALSE(trial.add(kHead + kStatement));
    const auto again = trial.seeded.base.add(trial.seeded.folder.write("again.txt", kRuledText));
    CHECK(again.outcome == sijill::PackSummary::Outcome::known);
    CHECK(again.source == "launch");
    CHECK(trial.seeded.value("SELECT count(*) FROM source") == "2");
}

TEST_CASE("A statement may supersede one that its pack has further down") {
    PackTrial trial;
    CHECK_FALSE(trial.add(kHead + kStatement + "supersedes = \"two\"\n" +
                          rules_with(rules_with(kStatement, "one", "two"), "الشركة قد", "قد")));
    CHECK(trial.seeded.value("SELECT count(*) FROM statement s JOIN statement t "
                             "ON t.id = s.supersedes_id WHERE t.key = 'two'") == "1");
}
