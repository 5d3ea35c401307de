#include "catch.hpp"
#include "kb/scratch.hpp"

using sijill::ErrorCode;

TEST_CASE("A plain text file becomes a source that can be searched and claims nothing") {
    SeededBase seeded;
    const auto file = seeded.folder.write("My News 7.txt", "تأجل افتتاح الجسر الجديد إلى الربيع.");
    const sijill::PackSummary summary = seeded.base.add(file);
    CHECK(summary.source == "my-news-7");
    CHECK(summary.sentences == 1);
    CHECK(summary.statements == 0);
    CHECK(seeded.base.search("الجسور", {}).hits.at(0).source == "my-news-7");
    CHECK(seeded.base.check().empty());
}

TEST_CASE("A page becomes a source of its article") {
    SeededBase seeded;
    const auto file = seeded.folder.write(
        "تقرير.html", "<title>عنوان</title><nav>قائمة</nav><p>تأجل افتتاح الجسر الجديد.</p>");
    CHECK(seeded.base.add(file).source == "tqryr");
    CHECK(seeded.value("SELECT title || ': ' || text FROM source WHERE slug = 'tqryr'") ==
          "عنوان: تأجل افتتاح الجسر الجديد.");
}

TEST_CASE("Texts whose names become the same slug are numbered") {
    SeededBase seeded;
    CHECK(seeded.base.add(seeded.folder.write("a/خبر.txt", "تأجل افتتاح الجسر.")).source == "khbr");
    CHECK(seeded.base.add(seeded.folder.write("b/خبر.txt", "افتتح الجسر.")).source == "khbr-2");
}

TEST_CASE("Paths that hold no document, or more than one, are refused") {
    SeededBase seeded;
    seeded.folder.write("other/statements.toml", "");
    seeded.folder.write("two/1.txt", "نص.");
    seeded.folder.write("two/2.txt", "نص.");
    seeded.folder.write("lines.jsonl", "{\"text\": \"a\"}\n{\"text\": \"b\"}\n");
    seeded.folder.write("bad.jsonl", "{}");
    seeded.folder.write("latin.txt", "\xc7\xe1\xca");
    struct Row {
        const char* path;
        const char* message;
    };
    const Row row = GENERATE(Row{"absent", "absent: cannot be read: No such file"},
                             Row{"other", "article.txt: cannot be read: No such file"},
                             Row{"two", "two: has no document, or more than one"},
                             Row{"lines.jsonl", "has no document, or more than one"},
                             Row{"bad.jsonl", "bad.jsonl:1: text is missing"},
                             Row{"latin.txt", "latin.txt: the text is not UTF-8 at byte 0"});
    const auto error = error_of([&] { seeded.base.add(seeded.folder / row.path); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring(row.message));
}

TEST_CASE("A fault in the text of a line names the line") {
    SeededBase seeded;
    const auto error =
        error_of([&] { seeded.base.add(seeded.folder.write("a.jsonl", "\n{\"text\": \" \"}\n")); });
    REQUIRE(error);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring("a.jsonl:2: the text is empty"));
}
