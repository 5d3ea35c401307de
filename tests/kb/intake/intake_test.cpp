#include "catch.hpp"
#include "kb/scratch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <istream>
#include <streambuf>
#include <utility>
#include <vector>

using sijill::AddedDocument;
using sijill::AddOptions;
using sijill::ErrorCode;

namespace {

using Outcome = sijill::PackSummary::Outcome;
using Paths = std::vector<std::filesystem::path>;

/// A base to which documents are added, and what was told of them.
struct Intake : SeededBase {
    std::vector<AddedDocument> told;
    AddOptions options;

    void add(const Paths& paths) {
        base.add(paths, options,
                 [this](const AddedDocument& document) { told.push_back(document); });
    }

    /// Writes texts of 6 MB, of which three fill a batch, with one sentence each: the rest is
    /// blanks.
    Paths large_texts(int count, const std::string& sentence) const {
        constexpr std::size_t kSize = 6'000'000;
        Paths files;
        for (int number = 1; number <= count; ++number) {
            files.push_back(
                folder.write(fmt::format("large {}.txt", number),
                             fmt::format("{} {}.", sentence, number) + std::string(kSize, ' ')));
        }
        return files;
    }

    [[nodiscard]] std::ptrdiff_t count(Outcome outcome) const {
        return std::ranges::count_if(told, [outcome](const AddedDocument& document) {
            return !document.fault && document.summary.outcome == outcome;
        });
    }

    /// Returns the messages of what could not be added, sorted.
    [[nodiscard]] std::vector<std::string> faults() const {
        std::vector<std::string> messages;
        for (const AddedDocument& document : told) {
            if (document.fault) {
                messages.emplace_back(document.fault->what());
            }
        }
        std::ranges::sort(messages);
        return messages;
    }

    /// Returns the number of sources that another connection sees, without that of the seeds.
    [[nodiscard]] int added_sources() const {
        SQLite::Database other(file.string());
        return other.execAndGet("SELECT count(*) - 1 FROM source").getInt();
    }
};

/// Writes a folder of 1,000 texts with Arabic names, of which 18 cannot be added and two are the
/// same as others. Returns the messages about the 18, sorted.
std::vector<std::string> write_thousand(const TempFolder& folder) {
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

/// An input that comes in parts, as through a pipe: it has to be waited for between them. Where it
/// is, it notes the number of sources that another connection sees, which must be free to write.
class Parts : public std::streambuf {
public:
    Parts(const std::filesystem::path& base, std::vector<std::string> parts, bool tells)
        : base_(base), parts_(std::move(parts)), tells_(tells) {}

    std::vector<int> seen;

protected:
    std::streamsize showmanyc() override { return tells_ && next_ == parts_.size() ? -1 : 0; }

    int_type underflow() override {
        if (next_ == parts_.size()) {
            return traits_type::eof();
        }
        SQLite::Database other(base_.string(), SQLite::OPEN_READWRITE);
        other.exec("BEGIN IMMEDIATE; ROLLBACK");
        seen.push_back(other.execAndGet("SELECT count(*) - 1 FROM source").getInt());
        std::string& part = parts_[next_++];
        setg(part.data(), part.data(), part.data() + part.size());
        return traits_type::to_int_type(part.front());
    }

private:
    std::filesystem::path base_;
    std::vector<std::string> parts_;
    std::size_t next_ = 0;
    bool tells_;
};

} // namespace

TEST_CASE("Others can write while an input is waited for, and what came before is written") {
    Intake intake;
    const auto text = intake.folder.write("خبر.txt", "تأجل افتتاح الجسر.");
    SECTION("line by line, where the stream tells what is there") {
        Parts parts(intake.file,
                    {"{", "\"text\": \"وصل القطار.\"}\n{\"text\": \"تأجلت الرحلة.\"}\n{\"te",
                     "xt\": \"ألغيت الرحلة.\"}\n", "{\"text\": \"تأخر القطار.\"}\n"},
                    true);
        std::istream input(&parts);
        intake.options.input = &input;
        intake.add({text, "-"});
        CHECK(parts.seen == std::vector{1, 1, 3, 4});
        CHECK(intake.added_sources() == 5);
    }
    SECTION("at once, where it does not") {
        Parts parts(intake.file,
                    {"{\"text\": \"وصل القطار.\"}\n", "{\"text\": \"تأخر القطار.\"}\n"}, false);
        std::istream input(&parts);
        intake.options.input = &input;
        intake.add({text, "-"});
        CHECK(parts.seen.front() == 1);
        CHECK(intake.added_sources() == 3);
    }
    CHECK(intake.base.check().empty());
}

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

TEST_CASE("The bytes that are told as taken add up to the sizes of the files") {
    Intake intake;
    intake.options.on_error = AddOptions::OnError::skip;
    const std::string pack = "[source]\nslug = \"acme\"\nkind = \"article\"\nlanguage = \"ar\"\n"
                             "known_on = 2025-03-20\n";
    const std::string lines = "{\"text\": \"وصل القطار.\"}\n{\"texd\": \"\"}\n";
    const std::vector<std::pair<const char*, std::string>> files{
        {"1.txt", "تأجل افتتاح الجسر."},
        {"2.html", "<title>عنوان</title><nav>قائمة</nav><p>تأجل افتتاح الجسر الجديد.</p>"},
        {"3.jsonl", lines},
        {"4/article.txt", "أعلنت أكمي."},
        {"4/statements.toml", pack},
        {"5.txt", ""},
        {"6.txt", "تأجل افتتاح الجسر\xd8"}};
    std::size_t size = 0;
    for (const auto& [name, content] : files) {
        intake.folder.write(std::string("site/") + name, content);
        size += content.size();
    }
    std::size_t taken = 0;
    intake.options.taken = [&taken](std::size_t bytes) { taken += bytes; };
    intake.add({intake.folder / "site"});
    CHECK(intake.told.size() == 7);
    CHECK(taken == size);
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
