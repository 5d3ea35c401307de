#include "catch.hpp"
#include "kb/scratch.hpp"

#include <optional>
#include <string>
#include <vector>

using sijill::PackSummary;
using Outcome = sijill::PackSummary::Outcome;

namespace {

/// A base with a pack of two statements, of which one repeats the other, and its text as a file.
struct KnownText {
    SeededBase seeded;
    sijill::AddOptions options;
    std::filesystem::path text = seeded.folder.write("copy.txt", "وصل بيتا في مايو المقبل.");

    explicit KnownText(const std::string& day = "known_on = 2025-06-01") {
        seeded.folder.write("beta/article.txt", "وصل بيتا في مايو المقبل.");
        seeded.folder.write(
            "beta/statements.toml",
            "[source]\nslug = \"beta\"\nkind = \"article\"\nlanguage = \"ar\"\n" + day + R"(
[[entity]]
slug = "beta"
kind = "model"
names = [ { text = "بيتا", language = "ar", role = "label" } ]
)" + statement("arrived", "said_on = 2025-05-20\n") +
                statement("again", "links = [ { kind = \"repeats\", to = \"arrived\" } ]\n"));
        seeded.base.add(seeded.folder / "beta");
        options.replace = true;
    }

    static std::string statement(const std::string& key, const std::string& more) {
        return "[[statement]]\nkey = \"" + key +
               "\"\nsubject = \"beta\"\npredicate = \"release\"\ntime = \"2025-05\"\n"
               "certainty = \"certain\"\nevidence = \"بيتا\"\n" +
               more;
    }

    PackSummary add() {
        PackSummary summary;
        seeded.base.add({text}, options,
                        [&](const sijill::AddedDocument& document) { summary = document.summary; });
        return summary;
    }

    /// Returns the keys of the statements, with the days on which they were retracted.
    std::string statements() {
        return seeded.value("SELECT group_concat(key || coalesce(' ' || retracted_at, '')) FROM "
                            "(SELECT t.* FROM statement AS t JOIN source AS s ON s.id = "
                            "t.source_id WHERE s.slug = 'beta' ORDER BY t.key)");
    }
};

} // namespace

TEST_CASE("Details of a known text are stored by a replacement alone, which keeps its statements") {
    KnownText known;
    known.options.details.published_on = "2025-06-02";
    known.options.details.title = "وصول بيتا";
    known.options.details.language = "arz";
    known.options.details.licence = "CC0";
    known.options.replace = false;
    const auto passed_over = known.add();
    CHECK(passed_over.outcome == Outcome::known);
    CHECK(passed_over.not_stored ==
          std::vector<std::string>{"title", "published", "language", "licence"});
    known.options.replace = true;
    const auto replaced = known.add();
    CHECK(replaced.outcome == Outcome::replaced);
    CHECK(replaced.source == "beta");
    CHECK(replaced.lost.empty());
    CHECK(known.statements() == "again,arrived");
    CHECK(known.seeded.value("SELECT title || ' ' || published_on || ' ' || known_on || ' ' || "
                             "kind || ' ' || language || ' ' || licence FROM source "
                             "WHERE slug = 'beta'") ==
          "وصول بيتا 2025-06-02 2025-06-02 article arz CC0");
    CHECK(known.add().outcome == Outcome::known);
    CHECK(known.add().not_stored.empty());
}

TEST_CASE("Statements that were retracted stay so as their source gets other details") {
    KnownText known;
    known.seeded.base.retract("beta/arrived", {"2025-07-01", "misread"});
    known.options.details.title = "وصول بيتا";
    CHECK(known.add().lost.empty());
    CHECK(known.statements() == "again,arrived 2025-07-01");
    known.options.details.known_on = "2025-08-01"; // they are recorded from then on
    CHECK(known.add().lost.empty());
    CHECK(known.statements() == "again,arrived 2025-08-01");
    CHECK(known.seeded.value("SELECT count(*) FROM link WHERE from_id IN (SELECT id FROM statement "
                             "WHERE key = 'again')") == "1");
    CHECK(known.seeded.base.check().empty());
    known.seeded.base.reinstate("beta/arrived", {"", ""});
    CHECK(known.statements() == "again,arrived");
}

TEST_CASE("Details with which a statement would not hold are refused, and nothing is changed") {
    KnownText known;
    known.options.details.published_on = "2025-05-01"; // it was said on 20 May
    std::string fault;
    try {
        static_cast<void>(known.add());
    } catch (const sijill::Error& error) {
        CHECK(error.code() == sijill::ErrorCode::bad_input);
        fault = error.what();
    }
    CHECK(fault.starts_with("beta/arrived would not hold with these details: "));
    CHECK(known.statements() == "again,arrived");
    CHECK(known.seeded.value("SELECT known_on FROM source WHERE slug = 'beta'") == "2025-06-01");
}

TEST_CASE("A day from which a source is known moves along with the day of publication, unless a "
          "later one was given") {
    KnownText apart("published_on = 2025-06-01\nknown_on = 2025-07-01");
    apart.options.details.published_on = "2025-06-02";
    CHECK(apart.add().outcome == Outcome::replaced);
    CHECK(apart.seeded.value("SELECT published_on || ' ' || known_on FROM source WHERE slug = "
                             "'beta'") == "2025-06-02 2025-07-01");
    KnownText alike("published_on = 2025-06-01\nknown_on = 2025-06-01");
    alike.options.details.published_on = "2025-06-02";
    CHECK(alike.add().outcome == Outcome::replaced);
    CHECK(alike.seeded.value("SELECT known_on FROM source WHERE slug = 'beta'") == "2025-06-02");
}

TEST_CASE("A source that keeps its day is not told of as one without") {
    SeededBase seeded;
    const auto text = seeded.folder.write("news.txt", "تأجل إطلاق Grok3 إلى مارس المقبل.");
    sijill::AddOptions options;
    options.replace = true;
    options.details.published_on = "2025-01-02";
    const auto add = [&] {
        PackSummary summary;
        seeded.base.add({text}, options,
                        [&](const sijill::AddedDocument& document) { summary = document.summary; });
        return summary;
    };
    CHECK_FALSE(add().undated);
    options.details = {};
    options.details.title = "خبر";
    const PackSummary summary = add();
    CHECK(summary.outcome == Outcome::replaced);
    CHECK_FALSE(summary.undated);
    CHECK(seeded.value("SELECT published_on FROM source WHERE slug = 'news'") == "2025-01-02");
}

TEST_CASE("Statements whose time was worked out from the day that a source had are told of") {
    KnownText known("known_on = 2025-06-01");
    sijill::kb::write(known.seeded.base, [&] {
        known.seeded.execute("UPDATE statement SET t_inferred = 1, note = 'from the day' "
                             "WHERE key = 'arrived'");
    });
    known.options.details.title = "وصول بيتا";
    CHECK(known.add().of_other_day.empty());
    known.options.details.published_on = "2025-06-02";
    CHECK(known.add().of_other_day == std::vector<std::string>{"beta/arrived"});
}

TEST_CASE("Details that a base could not give back are refused") {
    SeededBase seeded;
    const auto text = seeded.folder.write("news.txt", "وصل القطار.");
    const auto fault_of = [&](std::optional<std::string> sijill::DocumentDetails::*detail,
                              const std::string& value) -> std::string {
        sijill::AddOptions options;
        options.details.*detail = value;
        try {
            seeded.base.add({text}, options, [](const sijill::AddedDocument&) {});
        } catch (const sijill::Error& error) {
            CHECK(error.code() == sijill::ErrorCode::usage);
            return error.what();
        }
        return "";
    };
    using Details = sijill::DocumentDetails;
    CHECK(fault_of(&Details::title, "\xFF") == "--title is not UTF-8");
    CHECK(fault_of(&Details::publisher, "a\xFF") == "--publisher is not UTF-8");
    CHECK(fault_of(&Details::author, "\xD9") == "--author is not UTF-8");
    CHECK(fault_of(&Details::url, std::string("a\0b", 3)) == "--url has a NUL character");
    CHECK(fault_of(&Details::licence, "\xFF") == "--licence is not UTF-8");
    CHECK(fault_of(&Details::language, "عربي") == "'عربي' is not a language tag such as ar or en");
    CHECK(seeded.value("SELECT count(*) FROM source") == "1");
}

TEST_CASE(
    "Details that a known line of JSON Lines has otherwise are told, and stored by a replacement") {
    SeededBase seeded;
    sijill::AddOptions options;
    const auto add = [&](const std::string& title, const std::string& more = "") {
        const auto file = seeded.folder.write(
            "news.jsonl", "{\"slug\": \"news\", \"text\": \"وصل القطار.\", \"title\": \"" + title +
                              "\", \"published\": \"2025-01-02\"" + more + "}\n");
        PackSummary summary;
        seeded.base.add({file}, options,
                        [&](const sijill::AddedDocument& document) { summary = document.summary; });
        return summary;
    };
    CHECK(add("قطار").outcome == Outcome::added);
    CHECK(add("قطار").not_stored.empty());
    CHECK(add("القطار").not_stored == std::vector<std::string>{"title"});
    options.replace = true;
    CHECK(add("القطار").outcome == Outcome::replaced);
    CHECK(seeded.value("SELECT title || known_on FROM source WHERE slug = 'news'") ==
          "القطار2025-01-02");
    CHECK(add("القطار").outcome == Outcome::known);
    const std::string more = R"(, "language": "ar-EG", "licence": "CC BY 4.0")";
    options.replace = false;
    CHECK(add("القطار", more).not_stored == std::vector<std::string>{"language", "licence"});
    options.replace = true;
    CHECK(add("القطار", more).outcome == Outcome::replaced);
    CHECK(add("القطار").outcome == Outcome::known); // it says nothing of them
    CHECK(seeded.value("SELECT language || ' ' || licence FROM source WHERE slug = 'news'") ==
          "ar-EG CC BY 4.0");
}

TEST_CASE("Details that a known pack without statements has otherwise are told, and stored by a "
          "replacement") {
    SeededBase seeded;
    sijill::AddOptions options;
    const auto add = [&](const std::string& author) {
        seeded.folder.write("pack/article.txt", "وصل القطار.\n");
        seeded.folder.write("pack/statements.toml",
                            "[source]\nslug = \"news\"\nkind = \"article\"\nlanguage = \"ar\"\n"
                            "known_on = 2025-01-02\nauthor = \"" +
                                author + "\"\n");
        PackSummary summary;
        seeded.base.add({seeded.folder / "pack"}, options,
                        [&](const sijill::AddedDocument& document) { summary = document.summary; });
        return summary;
    };
    CHECK(add("ليلى").outcome == Outcome::added);
    CHECK(add("ليلى").not_stored.empty());
    CHECK(add("منى").not_stored == std::vector<std::string>{"author"});
    options.replace = true;
    CHECK(add("منى").outcome == Outcome::replaced);
    CHECK(seeded.value("SELECT author FROM source WHERE slug = 'news'") == "منى");
    CHECK(add("منى").outcome == Outcome::known);
}

TEST_CASE("What a page says of itself is stored by a replacement, and told without one") {
    KnownText known;
    const auto page = [&](const std::string& head, const std::string& attributes = "") {
        known.text = known.seeded.folder.write(
            "page.html", "<html" + attributes + "><head>" + head +
                             "</head><body><p>وصل قطار الشمال متأخرا.</p></body></html>");
        return known.add();
    };
    const auto stored = [&] {
        return known.seeded.value("SELECT title || '|' || coalesce(published_on, '') || '|' || "
                                  "known_on FROM source WHERE slug = 'page'");
    };
    const std::string day = "<meta property='article:published_time' content='2025-01-02'>";
    known.options.replace = false;
    REQUIRE(page("<title>أول</title>" + day).outcome == Outcome::added);
    const PackSummary told = page("<title>آخر</title>" + day);
    CHECK(told.outcome == Outcome::known);
    CHECK(told.not_stored == std::vector<std::string>{"title"});
    known.options.replace = true;
    CHECK(page("<title>آخر</title>" + day).outcome == Outcome::replaced);
    CHECK(stored() == "آخر|2025-01-02|2025-01-02");
    CHECK(page("<title>آخر</title>" + day).outcome == Outcome::known);
    CHECK(page("").outcome == Outcome::known); // it says nothing else
    CHECK(page("", " lang=en").outcome == Outcome::replaced);
    CHECK(known.seeded.value("SELECT language FROM source WHERE slug = 'page'") == "en");
    known.options.details.title = "معطى";
    known.options.details.known_on = "2025-01-05";
    CHECK(page("<title>آخر</title>" + day).outcome == Outcome::replaced);
    CHECK(stored() == "معطى|2025-01-02|2025-01-05");
    CHECK(known.seeded.base.check().empty());
}
