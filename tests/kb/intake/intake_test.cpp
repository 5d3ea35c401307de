#include "catch.hpp"
#include "kb/intake/intake_base.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

using sijill::AddedDocument;
using sijill::AddOptions;
using sijill::ErrorCode;

namespace {

using Outcome = Intake::Outcome;
using Paths = Intake::Paths;

/// Writes a folder of 1,000 texts with Arabic names, of which 18 cannot be added and two are the
/// same as others. Returns the messages about the 18, sorted.
std::vector<std::string> write_thousand(const ScratchFolder& folder) {
    for (int number = 0; number < 980; ++number) {
        folder.write(fmt::format("أخبار/{}/خبر {}.txt", number % 7, number),
                     fmt::format("تأجل افتتاح الجسر رقم {} إلى الربيع.", number));
    }
    folder.write("أخبار/5/نسخة.txt", "تأجل افتتاح الجسر رقم 7 إلى الربيع.");
    folder.write("أخبار/نسخة.txt", "تأجل افتتاح الجسر رقم 8 إلى الربيع.");

    std::vector<std::string> messages;
    const auto write_bad = [&](const std::string& name, const std::string& content,
                               const std::string& message) {
        messages.push_back(folder.write("أخبار/" + name, content).string() + message);
    };
    for (int number = 0; number < 4; ++number) {
        write_bad(fmt::format("ممزق {}.txt", number), "تأجل افتتاح الجسر\xd8",
                  ": the text is not UTF-8 at byte 32");
        write_bad(fmt::format("ترميز آخر {}.txt", number),
                  "\xca\xc3\xcc\xe1 \xc7\xdd\xca\xca\xc7\xcd \xc7\xe1\xcc\xd3\xd1",
                  ": the text is not UTF-8 at byte 0; it is probably windows-1256");
        write_bad(fmt::format("فارغ {}.txt", number), number % 2 == 0 ? "" : " \n\u200F",
                  ": the text is empty");
        write_bad(fmt::format("بيان {}.toml", number), "a = 1", ": belongs to no pack");
    }
    write_bad("جدول.csv", "a,b", ": not a kind of file that becomes a source");
    write_bad("أسطر.jsonl", "{}", ":1: text is missing");
    std::ranges::sort(messages);
    return messages;
}

} // namespace

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

TEST_CASE("An encoding goes before what a page declares where the page comes alone") {
    Intake intake;
    const std::string page = "<meta charset=iso-8859-1><p>\xe4\xd5";
    intake.options.encoding = "windows-1256";
    intake.add({intake.folder.write("alone.html", page)});
    intake.add(
        {intake.folder.write("one.html", page + " 1"), intake.folder.write("b.txt", "خبر.")});
    CHECK(intake.value("SELECT text FROM source WHERE slug = 'alone'") == "نص");
    CHECK(intake.value("SELECT text FROM source WHERE slug = 'one'") == "äÕ 1");
}

TEST_CASE("Texts whose names become the same slug are numbered") {
    SeededBase seeded;
    CHECK(seeded.base.add(seeded.folder.write("a/خبر.txt", "تأجل افتتاح الجسر.")).source == "khbr");
    CHECK(seeded.base.add(seeded.folder.write("b/خبر.txt", "افتتح الجسر.")).source == "khbr-2");
}

TEST_CASE("Documents that are known or bad use up no number") {
    Intake intake;
    intake.options.on_error = AddOptions::OnError::skip;
    intake.folder.write("site/a/خبر.txt", "تأجل افتتاح الجسر.");
    intake.folder.write("site/b/خبر.txt", "تأجل افتتاح الجسر.");
    intake.folder.write("site/c/خبر.txt", "");
    intake.folder.write("site/d/خبر.txt", "افتتح الجسر.");
    intake.folder.write("site/e/خبر.txt", "أغلق الجسر.");
    const Paths site{intake.folder / "site"};
    intake.add(site);
    CHECK(intake.value("SELECT group_concat(slug, ' ') FROM (SELECT slug FROM source "
                       "WHERE slug LIKE 'khbr%' ORDER BY id)") == "khbr khbr-2 khbr-3");
    intake.folder.write("site/f/خبر.txt", "رمم الجسر.");
    intake.add(site);
    CHECK(intake.told.back().summary.source == "khbr-4");
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

TEST_CASE("Of a thousand texts the bad ones are told with their reasons, and all others come in") {
    Intake intake;
    const std::vector<std::string> bad = write_thousand(intake.folder);
    intake.options.on_error = AddOptions::OnError::skip;

    intake.add({intake.folder / "أخبار"});
    CHECK(intake.count(Outcome::added) == 980);
    CHECK(intake.count(Outcome::known) == 2);
    CHECK(intake.faults() == bad);
    CHECK(intake.added_sources() == 980);
    CHECK(intake.base.check().empty());

    intake.told.clear();
    intake.add({intake.folder / "أخبار"});
    CHECK(intake.count(Outcome::added) == 0);
    CHECK(intake.count(Outcome::known) == 982);
    CHECK(intake.faults() == bad);
    CHECK(intake.added_sources() == 980);
}

TEST_CASE("A bad document ends the work, and nothing of its batch is written or told") {
    Intake intake;
    Paths paths = intake.large_texts(3, "تأجل افتتاح الجسر");
    paths.push_back(intake.folder.write("خبر.txt", "افتتح الجسر."));
    paths.push_back(intake.folder.write("خال.txt", ""));

    SECTION("in the first batch") {
        const auto error = error_of([&] { intake.add({paths[3], paths[4], paths[0]}); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::bad_input);
        CHECK(intake.told.empty());
        CHECK(intake.added_sources() == 0);
    }
    SECTION("behind a batch that was committed") {
        const auto error = error_of([&] { intake.add(paths); });
        REQUIRE(error);
        CHECK(error->code() == ErrorCode::bad_input);
        CHECK(intake.count(Outcome::added) == 3);
        CHECK(intake.added_sources() == 3);
    }
    CHECK(intake.base.check().empty());
}

TEST_CASE("Documents are told once they are committed") {
    Intake intake;
    Paths paths = intake.large_texts(3, "تأجل افتتاح الجسر");
    paths.push_back(intake.folder.write("خبر.txt", "افتتح الجسر."));
    std::vector<int> seen;
    intake.base.add(paths, intake.options,
                    [&](const AddedDocument&) { seen.push_back(intake.added_sources()); });
    CHECK(seen == std::vector{3, 3, 3, 4});
}

TEST_CASE("A dry run tells what would be added, and writes nothing") {
    Intake intake;
    intake.options.dry_run = true;
    const Paths paths{intake.folder.write("أول.txt", "تأجل افتتاح الجسر."),
                      intake.folder.write("نسخة.txt", "تأجل افتتاح الجسر."),
                      intake.folder.write("خال.txt", "")};
    const auto error = error_of([&] { intake.add(paths); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::bad_input);

    intake.options.on_error = AddOptions::OnError::skip;
    intake.add(paths);
    CHECK(intake.count(Outcome::added) == 1);
    CHECK(intake.count(Outcome::known) == 1);
    CHECK(intake.faults().size() == 1);
    CHECK(intake.added_sources() == 0);
    CHECK(intake.base.check().empty());
}

TEST_CASE(
    "An interrupt keeps the batches that were committed, and the next run goes on behind them") {
    Intake intake;
    Paths paths = intake.large_texts(3, "تأجل افتتاح الجسر");
    paths.push_back(intake.folder.write("خبر.txt", "افتتح الجسر."));
    intake.base.watch([&] { return intake.told.size() < 3; });
    const auto error = error_of([&] { intake.add(paths); });
    REQUIRE(error);
    CHECK(error->code() == ErrorCode::database);
    CHECK(intake.added_sources() == 3);
    CHECK(intake.told.size() == 3);

    intake.base.watch({});
    CHECK(intake.base.check().empty());
    intake.told.clear();
    intake.add(paths);
    CHECK(intake.count(Outcome::known) == 3);
    CHECK(intake.count(Outcome::added) == 1);
}

TEST_CASE("A name that a pack brings is linked in the texts of earlier batches and of its own") {
    Intake intake;
    Paths paths = intake.large_texts(3, "قالت أكمي إن الجسر تأجل");
    paths.push_back(intake.folder.write("خبر.txt", "افتتحت أكمي الجسر."));
    intake.folder.write("pack/article.txt", "أجلت أكمي الافتتاح.");
    intake.folder.write("pack/statements.toml",
                        "[source]\nslug = \"acme\"\nkind = \"article\"\nlanguage = \"ar\"\n"
                        "known_on = 2025-03-20\n[[entity]]\nslug = \"acme\"\nkind = "
                        "\"organization\"\nnames = [ { text = \"أكمي\", language = \"ar\", role = "
                        "\"label\" } ]\n");
    paths.push_back(intake.folder / "pack");
    paths.push_back(intake.folder.write("لاحق.txt", "وافتتحت أكمي الطريق."));
    intake.add(paths);
    CHECK(intake.value("SELECT count(*) FROM mention JOIN entity ON entity.id = entity_id "
                       "WHERE slug = 'acme'") == "6");
    CHECK(intake.base.check().empty());
}

TEST_CASE("A base that takes documents keeps how it is set") {
    Intake intake;
    const auto settings = [&intake] {
        return intake.value("SELECT (SELECT cache_size FROM pragma_cache_size) || ' ' || "
                            "(SELECT secure_delete FROM pragma_secure_delete)");
    };
    const std::string before = settings();
    intake.add({intake.folder.write("خبر.txt", "تأجل افتتاح الجسر.")});
    CHECK(settings() == before);
    intake.execute("PRAGMA secure_delete = ON"); // as a purge has it
    const std::string secure = settings();
    intake.add({intake.folder.write("آخر.txt", "افتتح الجسر.")});
    CHECK(settings() == secure);
    CHECK(intake.value("SELECT v FROM sentence_index_config WHERE k = 'hashsize'") == "4194304");
    CHECK(intake.base.check().empty());
}

TEST_CASE("A file that cannot be read keeps its name from the files after it in a replacement") {
    Intake intake;
    intake.options.replace = true;
    intake.options.on_error = sijill::AddOptions::OnError::skip;
    intake.folder.write("docs/a/news.txt", "وصل القطار.");
    intake.folder.write("docs/b/news.txt", "تأخر القطار.");
    intake.add({intake.folder / "docs"});
    intake.told.clear();
    intake.folder.write("docs/a/news.txt", "\xFF\xFE\xFF");
    intake.folder.write("docs/b/news.txt", "تأخر القطار ساعة.");
    intake.add({intake.folder / "docs"});
    CHECK(intake.faults().size() == 1);
    CHECK(intake.count(Intake::Outcome::added) == 1);
    CHECK(intake.value("SELECT text FROM source WHERE slug = 'news'") == "وصل القطار.");
}
