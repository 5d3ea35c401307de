#include "catch.hpp"
#include "kb/scratch.hpp"

using sijill::ErrorCode;

TEST_CASE("An entity answers to its slug and to every name, in any script and spelling") {
    const SeededBase seeded;
    struct Row {
        const char* name;
        const char* slug;
    };
    const Row row = GENERATE(
        Row{"grok-3", "grok-3"}, Row{"Grok3", "grok-3"}, Row{"GROK 3", "grok-3"},
        Row{"غروك 3", "grok-3"}, Row{"غروك٣", "grok-3"}, Row{"جروك", "grok-3"}, Row{"XAI", "xai"},
        Row{"إكس إيه آي", "xai"}, Row{"اكس ايه اي", "xai"}, Row{"أوبن إيه آي", "openai"},
        Row{"أنثروبيك", "anthropic"}, Row{"جيميني", "gemini"},
        Row{"كلود 3.5 أوبوس", "claude-3.5-opus"}, Row{"Claude 3.5 Opus", "claude-3.5-opus"},
        Row{"ليكس فريدمان", "lex-fridman"}, Row{"Lex Fridman", "lex-fridman"},
        Row{"إيلون ماسك", "elon-musk"}, Row{"ايلون ماسك", "elon-musk"}, Row{"ماسك", "elon-musk"},
        Row{"Elon Musk", "elon-musk"}, Row{"تويتر", "x"}, Row{"  مَاسْك  ", "elon-musk"});
    CAPTURE(row.name);
    CHECK(seeded.base.resolve(row.name).slug == row.slug);
}

TEST_CASE("An unknown name offers the nearest") {
    const SeededBase seeded;
    struct Row {
        const char* name;
        const char* hint;
    };
    const Row row = GENERATE(Row{"Anthropik", "Anthropic"}, Row{"ماسكا", "ماسك"},
                             Row{"grok-4", "Grok 3"}, Row{"", "sijill report entities"});
    CAPTURE(row.name);
    const auto error = error_of([&] { (void)seeded.base.resolve(row.name); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::not_found);
    CHECK_THAT(error->hint(), Catch::Matchers::ContainsSubstring(row.hint));
}

TEST_CASE("A name that several entities have asks for a slug") {
    SeededBase seeded;
    seeded.execute("INSERT INTO name SELECT 9999, id, 'ماسك', 'ar', 'alias', 'ماسك' FROM entity "
                   "WHERE slug = 'xai'");
    const auto error = error_of([&] { (void)seeded.base.resolve("ماسك"); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::usage);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring("elon-musk, xai"));
}
