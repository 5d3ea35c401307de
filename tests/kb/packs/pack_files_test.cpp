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

TEST_CASE("Paths that hold no pack are refused") {
    SeededBase seeded;
    seeded.folder.write("half/article.txt", "نص.");
    seeded.folder.write("other/statements.toml", "");
    struct Row {
        const char* path;
        const char* message;
    };
    const Row row = GENERATE(Row{"absent", "absent: cannot be read: No such file"},
                             Row{"half", "statements.toml: cannot be read: No such file"},
                             Row{"other", "article.txt: cannot be read: No such file"});
    const auto error = error_of([&] { seeded.base.add(seeded.folder / row.path); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring(row.message));
}

TEST_CASE("A file name without ASCII letters makes no slug") {
    SeededBase seeded;
    const auto file = seeded.folder.write("خبر.txt", "نص.");
    const auto error = error_of([&] { seeded.base.add(file); });
    REQUIRE(error);
    CHECK_THAT(error->hint(), Catch::Matchers::ContainsSubstring("rename the file"));
}
