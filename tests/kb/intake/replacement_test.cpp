#include "catch.hpp"
#include "kb/scratch.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

using sijill::AddedDocument;
using sijill::AddOptions;
using Outcome = sijill::PackSummary::Outcome;

namespace {

const std::string kEntities = R"([[entity]]
slug = "beta"
kind = "model"
names = [ { text = "بيتا", language = "ar", role = "label" } ]
)";

/// A pack about one model, with the statements that are given.
struct ReplacementTrial {
    SeededBase seeded;
    AddOptions::OnError on_error = AddOptions::OnError::stop;

    std::filesystem::path pack(const std::string& slug, const std::string& text,
                               const std::string& rest) {
        seeded.folder.write(slug + "/article.txt", text);
        seeded.folder.write(slug + "/statements.toml", source(slug) + rest);
        return seeded.folder / slug;
    }

    static std::string source(const std::string& slug) {
        return "[source]\nslug = \"" + slug +
               "\"\nkind = \"article\"\nlanguage = \"ar\"\nknown_on = 2025-06-01\n";
    }

    static std::string statement(const std::string& key, const std::string& more = "") {
        return "[[statement]]\nkey = \"" + key +
               "\"\nsubject = \"beta\"\npredicate = \"release\"\ntime = \"2025-05\"\n"
               "certainty = \"certain\"\nevidence = \"بيتا\"\n" +
               more;
    }

    std::vector<AddedDocument> replace(const std::filesystem::path& path, bool dry_run = false) {
        std::vector<AddedDocument> told;
        AddOptions options;
        options.replace = true;
        options.dry_run = dry_run;
        options.on_error = on_error;
        seeded.base.add({path}, options,
                        [&](const AddedDocument& document) { told.push_back(document); });
        return told;
    }

    std::string keys(const std::string& slug) {
        return seeded.value("SELECT group_concat(key) FROM (SELECT t.key FROM statement t "
                            "JOIN source s ON s.id = t.source_id WHERE s.slug = '" +
                            slug + "' ORDER BY t.key)");
    }
};

} // namespace

TEST_CASE(
    "A pack takes the place of the source with its slug, and the old one is kept in history") {
    ReplacementTrial trial;
    trial.seeded.base.add(
        trial.pack("one", "صدر بيتا في مايو.\n", kEntities + trial.statement("out")));
    const auto told = trial.replace(
        trial.pack("one", "صدر بيتا في آخر مايو.\n", kEntities + trial.statement("out-late")));
    REQUIRE(told.size() == 1);
    CHECK(told[0].summary.outcome == Outcome::replaced);
    CHECK(trial.keys("one") == "out-late");
    CHECK(trial.seeded.base.check().empty());
    CHECK(trial.seeded.base.search("آخر مايو", {}).hits.at(0).source == "one");
    CHECK(trial.seeded.value("SELECT kind FROM change") == "replace");
}

TEST_CASE("What says the same already is not replaced, however often it comes") {
    ReplacementTrial trial;
    const auto pack = trial.pack("one", "صدر بيتا.\n", kEntities + trial.statement("out"));
    trial.seeded.base.add(pack);
    CHECK(trial.replace(pack).at(0).summary.outcome == Outcome::known);
    const auto text = trial.seeded.folder.write("plain.txt", "نص وحده.\n");
    trial.seeded.base.add(text);
    CHECK(trial.replace(text).at(0).summary.outcome == Outcome::known);
    CHECK(trial.seeded.value("SELECT count(*) FROM change") == "0");
}

TEST_CASE("A text of the same name takes the place of the one that is there") {
    ReplacementTrial trial;
    trial.seeded.base.add(trial.seeded.folder.write("plain.txt", "نص قديم.\n"));
    const auto told = trial.replace(trial.seeded.folder.write("plain.txt", "نص جديد.\n"));
    CHECK(told.at(0).summary.source == "plain");
    CHECK(trial.seeded.value("SELECT text FROM source WHERE slug LIKE 'plain%'") == "نص جديد.\n");
}

TEST_CASE("What others refer to is tied to the same key, and what is lacking is told") {
    ReplacementTrial trial;
    trial.seeded.base.add(trial.pack("one", "صدر بيتا.\n",
                                     kEntities + trial.statement("out") + trial.statement("gone")));
    trial.seeded.base.add(
        trial.pack("two", "قيل إن بيتا صدر.\n",
                   trial.statement("again", "links = [ { kind = \"repeats\", to = \"one/out\" }, "
                                            "{ kind = \"refines\", to = \"one/gone\" } ]\n")));
    const auto told =
        trial.replace(trial.pack("one", "صدر بيتا اليوم.\n", kEntities + trial.statement("out")));
    CHECK(told.at(0).summary.untied == std::vector<std::string>{"two/again → one/gone"});
    CHECK(trial.seeded.value("SELECT group_concat(l.kind) FROM link l JOIN statement t "
                             "ON t.id = l.from_id WHERE t.key = 'again'") == "repeats");
    CHECK(trial.seeded.base.check().empty());
}

TEST_CASE("A replacement with a fault, or as a trial, leaves what was there") {
    ReplacementTrial trial;
    trial.seeded.base.add(
        trial.pack("one", "صدر بيتا في مايو.\n", kEntities + trial.statement("out")));
    const auto faulty = trial.pack("one", "صدر غيره.\n", kEntities + trial.statement("out-late"));
    const auto error = error_of([&] { return trial.replace(faulty); });
    REQUIRE(error);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring("is not in the text"));
    CHECK(trial.keys("one") == "out");
    const auto sound =
        trial.pack("one", "صدر بيتا الآن.\n", kEntities + trial.statement("out-late"));
    CHECK(trial.replace(sound, true).at(0).summary.outcome == Outcome::replaced);
    CHECK(trial.keys("one") == "out");
    CHECK(trial.seeded.base.check().empty());
}

TEST_CASE("A dry run with replacements tells what the run itself then tells") {
    ReplacementTrial trial;
    trial.on_error = AddOptions::OnError::skip;
    trial.seeded.base.add(trial.pack("one", "صدر بيتا في مايو.\n",
                                     kEntities + trial.statement("out") + trial.statement("gone")));
    const auto write = [&](const std::string& name, const std::string& text) {
        return trial.seeded.folder.write("site/" + name, text);
    };
    trial.seeded.base.add(write("c/plain.txt", "نص قديم.\n"));

    write("a/first.txt", "قيل إن غاما صدر.\n");
    // Refers to what the next one replaces.
    trial.seeded.folder.write("site/b1/article.txt", "قيل إن بيتا صدر.\n");
    trial.seeded.folder.write(
        "site/b1/statements.toml",
        trial.source("two") +
            trial.statement("again", "links = [ { kind = \"refines\", to = \"one/gone\" } ]\n"));
    trial.seeded.folder.write("site/b2/article.txt", "صدر بيتا في آخر مايو.\n");
    trial.seeded.folder.write("site/b2/statements.toml",
                              trial.source("one") + kEntities + trial.statement("out"));
    // Replaces the source before it with a fault, which leaves that as it is.
    trial.seeded.folder.write("site/b3/article.txt", "صدر غيره.\n");
    trial.seeded.folder.write("site/b3/statements.toml",
                              trial.source("one") + kEntities + trial.statement("faulty"));
    write("c/plain.txt", "نص جديد آخر.\n");
    write("d/early.txt", "صدر بيتا في مايو.\n");    // the text that "one" had before
    write("d/late.txt", "صدر بيتا في آخر مايو.\n"); // and the one that it has now
    write("d/plain.txt", "نص قديم.\n");             // which the source plain had before
    write("e/plain.txt", "نص جديد آخر.\n");
    write("f/new.txt", "نص ثالث.\n");

    const auto lines = [](const std::vector<AddedDocument>& told) {
        std::vector<std::string> all;
        for (const AddedDocument& document : told) {
            const auto& summary = document.summary;
            all.push_back(fmt::format("{}: {}", document.place,
                                      document.fault
                                          ? document.fault->what()
                                          : fmt::format("{} {} {} {} {} {}", summary.source,
                                                        name_of(summary.outcome), summary.sentences,
                                                        summary.entities, summary.statements,
                                                        fmt::join(summary.untied, ", "))));
        }
        return all;
    };
    const std::string sum = "SELECT group_concat(slug || sha256 || id, ' ') || "
                            "(SELECT count(*) FROM change) || (SELECT count(*) FROM word) "
                            "FROM source";
    const std::string before = trial.seeded.value(sum);
    const auto site = trial.seeded.folder / "site";
    const auto rehearsed = lines(trial.replace(site, true));
    CHECK(trial.seeded.value(sum) == before);
    CHECK(trial.seeded.base.check().empty());
    const auto told = lines(trial.replace(site));
    CHECK(rehearsed == told);
    CHECK(told.size() == 10);
    CHECK(std::ranges::count_if(told, [](const std::string& line) {
              return line.find(" replaced ") != std::string::npos;
          }) == 2);
}

TEST_CASE("A name that one replacement brings is linked in the next one") {
    ReplacementTrial trial;
    const auto write = [&](const std::string& more, const std::string& names) {
        trial.seeded.folder.write("site/1/article.txt", "صدر بيتا" + more + ".\n");
        trial.seeded.folder.write("site/1/statements.toml",
                                  trial.source("one") + kEntities + trial.statement("out") + names);
        trial.seeded.folder.write("site/2.txt", "قيل إن بيتا صدر" + more + ".\n");
        trial.seeded.folder.write("site/3.txt", "وصدر الاسم المستعار" + more + ".\n");
    };
    write("", "");
    trial.replace(trial.seeded.folder / "site");
    write(" اليوم", "[[name]]\nentity = \"beta\"\ntext = \"الاسم المستعار\"\n"
                    "language = \"ar\"\nrole = \"alias\"\n");
    for (const AddedDocument& document : trial.replace(trial.seeded.folder / "site")) {
        CHECK(document.summary.outcome == Outcome::replaced);
    }
    CHECK(trial.seeded.value("SELECT group_concat(form) FROM (SELECT m.form FROM mention AS m "
                             "JOIN sentence AS s ON s.id = m.sentence_id JOIN source AS o "
                             "ON o.id = s.source_id WHERE o.slug IN ('one', '2', '3') "
                             "ORDER BY s.id)") == "بيتا,بيتا,الاسم المستعار");
    CHECK(trial.seeded.base.check().empty());
}

TEST_CASE("A pack with the slug of one source and the text of another replaces neither") {
    ReplacementTrial trial;
    trial.seeded.base.add(trial.seeded.folder.write("one.txt", "صدر بيتا.\n"));
    trial.seeded.base.add(trial.seeded.folder.write("two.txt", "صدر غيره.\n"));
    const auto error =
        error_of([&] { return trial.replace(trial.pack("one", "صدر غيره.\n", kEntities)); });
    REQUIRE(error);
    CHECK_THAT(error->what(), Catch::Matchers::ContainsSubstring(
                                  "it would replace one, but its text is that of two"));
}

TEST_CASE("A slug of a name that several documents of a run have stands for the first of them") {
    ReplacementTrial trial;
    trial.seeded.folder.write("site/a/index.txt", "نص أول.\n");
    trial.seeded.folder.write("site/b/index.txt", "نص ثان.\n");
    const auto site = trial.seeded.folder / "site";
    trial.replace(site);
    CHECK(
        trial.seeded.value("SELECT group_concat(text, '') FROM source WHERE slug LIKE 'index%'") ==
        "نص أول.\nنص ثان.\n");
    for (const AddedDocument& document : trial.replace(site)) {
        CHECK(document.summary.outcome == Outcome::known);
    }
    trial.seeded.folder.write("site/a/index.txt", "نص أول جديد.\n");
    CHECK(trial.replace(site).at(0).summary.outcome == Outcome::replaced);
    CHECK(trial.seeded.value("SELECT text FROM source WHERE slug = 'index'") == "نص أول جديد.\n");
    CHECK(trial.seeded.value("SELECT text FROM source WHERE slug = 'index-2'") == "نص ثان.\n");
}

TEST_CASE("A slug that two documents of a run give is a fault, and the second replaces nothing") {
    ReplacementTrial trial;
    const auto lines =
        trial.seeded.folder.write("s.jsonl", "{\"slug\": \"s\", \"text\": \"نص أول.\"}\n"
                                             "{\"slug\": \"s\", \"text\": \"نص ثان.\"}\n");
    const auto error = error_of([&] { return trial.replace(lines); });
    REQUIRE(error);
    CHECK_THAT(error->what(),
               Catch::Matchers::ContainsSubstring("2: the base has a source s already"));
    CHECK(trial.seeded.value("SELECT count(*) FROM change") == "0");
}

TEST_CASE("A slug of a line stands for no source, since lines move") {
    ReplacementTrial trial;
    trial.replace(trial.seeded.folder.write("l.jsonl", "{\"text\": \"سطر قديم.\"}\n"));
    trial.replace(trial.seeded.folder.write(
        "l.jsonl", "{\"text\": \"سطر جديد.\"}\n{\"text\": \"سطر قديم.\"}\n"));
    CHECK(trial.seeded.value("SELECT group_concat(text, '|') FROM source WHERE slug LIKE 'l-%'") ==
          "سطر قديم.|سطر جديد.");
    CHECK(trial.seeded.value("SELECT count(*) FROM change") == "0");
}

TEST_CASE("A text is told of that nothing dates") {
    ReplacementTrial trial;
    const auto& folder = trial.seeded.folder;
    CHECK(trial.replace(folder.write("a.txt", "تأجل إطلاق Grok3 إلى مارس."))[0].summary.undated);
    const std::string page = "<meta property='article:published_time' content='2025-01-02'><p>تأجل "
                             "إطلاق Grok3 إلى أبريل.";
    CHECK_FALSE(trial.replace(folder.write("b.html", page))[0].summary.undated);
    CHECK(trial.replace(folder.write("c.jsonl", R"({"text": "تأجل إطلاق Grok3 إلى يونيو."})"))[0]
              .summary.undated);
    CHECK_FALSE(trial.replace(folder.write("e.txt", "تأجل إطلاق Grok3."))[0].summary.undated);
    CHECK_FALSE(trial
                    .replace(folder.write(
                        "d.jsonl",
                        R"({"text": "تأجل إطلاق Grok3 إلى مايو.", "known_on": "2025-01-02"})"))[0]
                    .summary.undated);
}

TEST_CASE("What was retracted stays so where a pack that replaces its source states the same, and "
          "is told where it does not") {
    ReplacementTrial trial;
    const std::string text = "صدر بيتا في مايو.\n";
    trial.seeded.base.add(
        trial.pack("one", text, kEntities + trial.statement("out") + trial.statement("again")));
    trial.seeded.base.retract("one/out", {"2025-07-01", "misread"});
    trial.seeded.base.retract("one/again", {"2025-07-02", "misread"});
    const auto told =
        trial.replace(trial.pack("one", text,
                                 "title = \"بيتا\"\n" + kEntities + trial.statement("out") +
                                     trial.statement("again", "note = \"read with care\"\n")));
    REQUIRE(told.size() == 1);
    CHECK(told[0].summary.outcome == Outcome::replaced);
    CHECK(told[0].summary.in_force_again == std::vector<std::string>{"one/again"});
    CHECK(trial.seeded.value("SELECT group_concat(key || retracted_at) FROM statement WHERE "
                             "retracted_at IS NOT NULL") == "out2025-07-01");
}
