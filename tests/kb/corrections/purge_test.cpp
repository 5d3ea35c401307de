#include "catch.hpp"
#include "kb/corrections/corrected_base.hpp"

#include <iterator>

namespace {

const std::string kPurgedText = "أعلنت شركة سراج تأجيل منار بعنقاء. وقالت إن الزمهرير تغير.";

/// Words of the text that nothing else has, as written and as folded.
const std::vector<std::string> kSecrets{"بعنقاء",   "عنقاء",  "بعنقاء",
                                        "الزمهرير", "زمهرير", "secret"};

bool has_secret(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    return std::ranges::any_of(
        kSecrets, [&](const std::string& word) { return bytes.find(word) != std::string::npos; });
}

struct WithSecret : CorrectedBase {
    WithSecret() {
        add("first", "2024-03-01", kPurgedText,
            delay("slip", "تأجيل منار بعنقاء", "note = \"secret\"") +
                delay("date", "الزمهرير تغير"));
        add("second", "2024-04-01", "أكدت سراج أن منار تأخر مجددا.",
            delay("again", "منار تأخر",
                  "supersedes = \"first/date\"\nlinks = [ { kind = \"repeats\", to = "
                  "\"first/slip\" } ]"));
    }
};

} // namespace

TEST_CASE("No byte of a purged source stays in the file") {
    WithSecret with;
    REQUIRE(has_secret(with.file));
    with.base.retract("first/slip", {"2024-03-02", "the secret is out"});
    SECTION("one of the live tables") {
        const auto purged = with.base.purge("first", {"2024-05-01", "asked for by the author"});
        CHECK(purged.statements == 2);
        CHECK(purged.links_of_others == 1);
    }
    SECTION("one that was replaced and removed before") {
        with.replace("first", "2024-04-02", "قالت سراج إن الزمهرير سبب التأخر.",
                     CorrectedBase::delay("slip", "الزمهرير سبب التأخر"));
        with.base.remove("first", {"2024-04-30", "the secret again"});
        REQUIRE(has_secret(with.file));
        CHECK(with.base.purge("first", {"2024-05-01", "asked for by the author"}).statements == 0);
    }
    CHECK_FALSE(has_secret(with.file));
    CHECK(CorrectedBase::faults(with.base) == std::vector<std::string>{});
    CHECK(with.base.as_of("2024-04-01").search("الموعد", {}).total == 0);
    CHECK(CorrectedBase::value(with.base.as_of("2024-04-01"), "SELECT count(*) FROM source") ==
          "2");
    const auto events = with.base.history("first");
    CHECK(events.back().event == "source_purged");
    CHECK(events.back().why == "asked for by the author");
}

TEST_CASE("A purged source cannot be purged again, and its numbers are not given to others") {
    WithSecret with;
    with.base.remove("second", {"2024-04-30", ""});
    with.base.purge("first", {"2024-05-01", ""});
    const auto error = error_of([&] { return with.base.purge("first", {"2024-05-02", ""}); });
    REQUIRE(error);
    CHECK(error->code() == sijill::ErrorCode::not_found);
    with.add("third", "2024-03-01", "أرجأت سراج منار.", CorrectedBase::delay("x", "أرجأت سراج"));
    // The archived link of the second source leads nowhere, and not to the third.
    const auto before = with.base.as_of("2024-04-20");
    CHECK(CorrectedBase::value(before, "SELECT count(*) FROM source") == "3");
    CHECK(CorrectedBase::value(before, "SELECT count(*) FROM link") == "0");
    CHECK(CorrectedBase::value(before, "SELECT count(supersedes_id) FROM statement") == "0");
}

TEST_CASE("A purge that could not write the file anew is told, and a second one finishes it") {
    WithSecret with;
    {
        // VACUUM fails while a statement is running.
        SQLite::Statement running(sijill::kb::connection_of(with.base).database(),
                                  "SELECT slug FROM source");
        running.executeStep();
        const auto error = error_of([&] {
            return with.base.purge("first", {"2024-05-01", "asked"});
        });
        REQUIRE(error);
        CHECK(error->code() == sijill::ErrorCode::database);
        CHECK_THAT(error->what(),
                   Catch::Matchers::StartsWith(
                       "first is purged, but the file may still have bytes of its text: "));
        CHECK(error->hint() == "sijill remove first --purge writes the file anew");
    }
    const std::vector<std::string> unfinished{
        "file: first is purged, but the file may still have bytes of its text: sijill remove first "
        "--purge writes it anew"};
    CHECK(CorrectedBase::faults(with.base) == unfinished);
    const auto changes = with.value("SELECT count(*) FROM change");

    SECTION("by the same purge") {
        CHECK(with.base.purge("first", {"2024-05-02", ""}).source == "first");
        CHECK(with.value("SELECT count(*) FROM change") == changes);
    }
    SECTION("by that of another source") {
        CHECK(with.base.purge("second", {"2024-05-02", ""}).source == "second");
    }
    SECTION("by compacting the file") {
        CHECK_NOTHROW(with.base.compact());
    }
    CHECK_FALSE(has_secret(with.file));
    CHECK(CorrectedBase::faults(with.base) == std::vector<std::string>{});
    const auto error = error_of([&] { return with.base.purge("first", {"2024-05-03", ""}); });
    REQUIRE(error);
    CHECK(error->code() == sijill::ErrorCode::not_found);
}

TEST_CASE("Each purge that could not write the file anew is told, and no other one is repeated") {
    WithSecret with;
    with.add("third", "2024-03-01", "أرجأت سراج منار.", CorrectedBase::delay("x", "أرجأت سراج"));
    with.base.purge("third", {"2024-05-01", ""});
    {
        // VACUUM fails while a statement is running.
        SQLite::Statement running(sijill::kb::connection_of(with.base).database(),
                                  "SELECT slug FROM source");
        running.executeStep();
        for (const char* source : {"first", "second"}) {
            CHECK(error_of([&] { return with.base.purge(source, {"2024-05-01", ""}); }));
        }
    }
    CHECK(CorrectedBase::faults(with.base).size() == 2);
    const auto error = error_of([&] { return with.base.purge("third", {"2024-05-02", ""}); });
    REQUIRE(error);
    CHECK(error->code() == sijill::ErrorCode::not_found);
    CHECK(with.base.purge("first", {"2024-05-02", ""}).source == "first");
    CHECK(CorrectedBase::faults(with.base) == std::vector<std::string>{});
}

TEST_CASE("A purge reaches what the archive has of the same text under another name") {
    WithSecret with;
    with.base.remove("first", {"2024-04-30", "the secret again"});
    with.add("third", "2024-05-01", kPurgedText, CorrectedBase::delay("slip", "تأجيل منار بعنقاء"));
    REQUIRE(has_secret(with.file));
    with.base.purge("third", {"2024-05-02", "asked for by the author"});
    CHECK_FALSE(has_secret(with.file));
    CHECK(CorrectedBase::faults(with.base) == std::vector<std::string>{});
}

TEST_CASE("A purge reaches the earlier texts and the reasons of a source that got another name") {
    WithSecret with;
    with.base.retract("first/slip", {"2024-03-02", "the secret is out"});
    const std::string text = "قالت سراج إن منار تأخر.";
    const std::string slip = CorrectedBase::delay("slip", "منار تأخر");
    with.replace("first", "2024-04-02", text, slip);
    with.replace("first", "2024-04-03", text, slip, "other");
    REQUIRE(has_secret(with.file));
    SECTION("and nothing else") {
        CHECK(with.base.purge("other", {"2024-05-01", ""}).text_stays_as.empty());
    }
    SECTION("also where a new source has the old name, which stays with all that was said of it") {
        with.add("first", "2024-04-04", "تغير موعد منار.", CorrectedBase::delay("x", "موعد منار"));
        with.base.retract("first/x", {"2024-04-05", "misread"});
        CHECK(with.base.purge("other", {"2024-05-01", ""}).text_stays_as.empty());
        CHECK(with.value("SELECT slug FROM source WHERE slug = 'first'") == "first");
        CHECK(with.base.history("first/x").back().why == "misread");
    }
    SECTION("also under the name after it, where that is gone") {
        with.base.remove("other", {"2024-04-30", "the secret again"});
        CHECK(with.base.purge("first", {"2024-05-01", ""}).text_stays_as.empty());
    }
    CHECK_FALSE(has_secret(with.file));
    CHECK(CorrectedBase::faults(with.base) == std::vector<std::string>{});
}

TEST_CASE("A purge leaves the text that another source has now, and names that source") {
    WithSecret with;
    with.base.remove("first", {"2024-04-30", ""});
    with.add("third", "2024-05-01", kPurgedText, CorrectedBase::delay("slip", "تأجيل منار بعنقاء"));
    const auto decide = [&](const std::string& sql) {
        sijill::kb::write(with.base,
                          [&] { sijill::kb::connection_of(with.base).database().exec(sql); });
    };
    decide("INSERT INTO candidate_decision (day, decision, source, sha256, fingerprint, kind) "
           "SELECT '2024-05-01', 'refused', slug, sha256, sha256, 'postponed' FROM source "
           "WHERE slug = 'third'");
    const auto purged = with.base.purge("first", {"2024-05-02", ""});
    CHECK(purged.text_stays_as == std::vector<std::string>{"third"});
    CHECK(with.value("SELECT group_concat(source) FROM candidate_decision") == "third");
    CHECK(CorrectedBase::value(with.base.as_of("2024-04-01"),
                               "SELECT count(*) FROM source WHERE slug = 'first'") == "0");
    CHECK(with.base.purge("third", {"2024-05-02", ""}).text_stays_as.empty());
    CHECK(with.value("SELECT count(*) FROM candidate_decision") == "0");
    CHECK_FALSE(has_secret(with.file));
    CHECK(CorrectedBase::faults(with.base) == std::vector<std::string>{});
}

TEST_CASE("A purge is unfinished as long as another connection keeps the write-ahead log") {
    WithSecret with;
    sijill::kb::connection_of(with.base).database().execAndGet("PRAGMA journal_mode = WAL");
    {
        SQLite::Database other(with.file.string());
        SQLite::Statement reading(other, "SELECT slug FROM source");
        reading.executeStep(); // of what the base had before the purge
        const auto error = error_of([&] {
            return with.base.purge("first", {"2024-05-01", "asked"});
        });
        REQUIRE(error);
        CHECK_THAT(error->what(),
                   Catch::Matchers::StartsWith(
                       "first is purged, but the file may still have bytes of its text: "));
        CHECK(CorrectedBase::faults(with.base).size() == 1);
    }
    with.base.purge("first", {"2024-05-01", ""});
    CHECK_FALSE(has_secret(with.file));
    CHECK_FALSE(has_secret(with.file.string() + "-wal"));
    CHECK(CorrectedBase::faults(with.base) == std::vector<std::string>{});
}

TEST_CASE("A purge empties the write-ahead log while another connection is open") {
    WithSecret with;
    sijill::kb::connection_of(with.base).database().execAndGet("PRAGMA journal_mode = WAL");
    SQLite::Database other(with.file.string());
    CHECK(other.execAndGet("SELECT count(*) FROM source").getInt() == 3);
    with.base.purge("first", {"2024-05-01", ""});
    CHECK_FALSE(has_secret(with.file));
    CHECK_FALSE(has_secret(with.file.string() + "-wal"));
}
