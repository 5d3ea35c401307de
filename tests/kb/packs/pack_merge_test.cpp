#include "catch.hpp"
#include "kb/packs/pack_merge.hpp"
#include "kb/scratch.hpp"

#include <functional>
#include <string>
#include <utility>

using PackOutcome = sijill::PackSummary::Outcome;
using namespace sijill::kb;

namespace {

const std::string kMergedText = "أعلنت شركة أكمي نموذجها بيتا. ويتوفر على منصة إكس.";

const std::string kMergedSource = "[source]\nslug = 'acme'\nkind = 'article'\nlanguage = 'ar'\n"
                                  "known_on = 2025-03-20\n";

const std::string kMergedEntities = "[[entity]]\nslug = 'acme'\nkind = 'organization'\n"
                                    "names = ['Acme', 'أكمي']\n"
                                    "[[entity]]\nslug = 'beta'\nkind = 'model'\nnames = 'بيتا'\n";

const std::string kMaker = "[[statement]]\nkey = 'maker'\nsubject = 'beta'\n"
                           "predicate = 'developer'\nobject = 'acme'\ncertainty = 'certain'\n"
                           "evidence = 'شركة أكمي نموذجها بيتا'\n";

const std::string kPlace = "[[statement]]\nkey = 'place'\nsubject = 'beta'\n"
                           "predicate = 'available_on'\nobject = 'x'\ncertainty = 'certain'\n"
                           "evidence = 'ويتوفر على منصة إكس'\n"
                           "links = [ { kind = 'repeats', to = 'maker' } ]\n";

std::string merged_with(std::string text, const std::string& what, const std::string& with) {
    const auto offset = text.find(what);
    REQUIRE(offset != std::string::npos);
    return text.replace(offset, what.size(), with);
}

struct MergeTrial {
    SeededBase seeded;

    sijill::PackSummary add(const std::string& toml, const std::string& text = kMergedText) {
        write(toml, text);
        return seeded.base.add(seeded.folder / "pack");
    }

    std::string fault_of(const std::string& toml, const std::string& text = kMergedText) {
        write(toml, text);
        const auto error = error_of([&] { seeded.base.add(seeded.folder / "pack"); });
        REQUIRE(error);
        CHECK(error->code() == sijill::ErrorCode::bad_input);
        const std::string message = error->what();
        return message.substr(message.find("statements.toml"));
    }

    void write(const std::string& toml, const std::string& text) {
        seeded.folder.write("pack/article.txt", text);
        seeded.folder.write("pack/statements.toml", toml);
    }

    bool is_sound() { return seeded.base.check().empty(); }
};

PackStatement full_statement() {
    PackStatement statement;
    statement.subject = "grok-3";
    statement.predicate = "release";
    statement.certainty = "certain";
    statement.polarity = "+";
    statement.rank = "normal";
    statement.time = PackTime{"2025-02-01", "2025-02-28", "month", {}, {}, false, 1};
    statement.says = {{"xai", "said", "asserts", 1}, {"musk", {}, "expects", 1}};
    PackEvidence one;
    one.quote = "one";
    one.stance = "supports";
    PackEvidence two = one;
    two.quote = "two";
    two.sentence = 4;
    statement.evidence = {one, two};
    statement.links = {{"causes", "a", {}, 1}, {"repeats", "b", {}, 1}};
    return statement;
}

using Keys = std::vector<std::string>;

Keys after(const std::function<void(PackStatement&)>& change) {
    PackStatement given = full_statement();
    change(given);
    return differing_keys(given, full_statement());
}

} // namespace

TEST_CASE("A pack that is in the base already is known, and nothing is written") {
    MergeTrial trial;
    CHECK(trial.add(kMergedSource + kMergedEntities + kMaker).outcome == PackOutcome::added);
    const std::string before = trial.seeded.value("SELECT group_concat(value) FROM meta");
    const auto again = trial.add(kMergedSource + kMergedEntities + kMaker);
    CHECK(again.outcome == PackOutcome::known);
    CHECK(again.source == "acme");
    CHECK(again.statements == 0);
    CHECK(trial.seeded.value("SELECT group_concat(value) FROM meta") == before);
    CHECK(trial.is_sound());
}

TEST_CASE("A pack whose text is in the base adds its statements to that source") {
    MergeTrial trial;
    trial.seeded.folder.write("plain.txt", kMergedText);
    CHECK(trial.seeded.base.add(trial.seeded.folder / "plain.txt").outcome == PackOutcome::added);
    const auto first =
        trial.add(kMergedSource + "publisher = 'وكالة'\n" + kMergedEntities + kMaker);
    CHECK(first.outcome == PackOutcome::extended);
    CHECK(first.source == "plain");
    CHECK(first.statements == 1);
    CHECK(trial.seeded.value("SELECT title || ' ' || publisher FROM source WHERE slug = 'plain'") ==
          "plain وكالة");
    const auto second = trial.add(kMergedSource + kMergedEntities + kMaker + kPlace);
    CHECK(second.outcome == PackOutcome::extended);
    CHECK(second.statements == 1);
    CHECK(trial.seeded.value("SELECT group_concat(key, ' ') FROM statements "
                             "WHERE source = 'plain'") == "maker place");
    CHECK(trial.seeded.value("SELECT t.key FROM link JOIN statement AS f ON f.id = from_id "
                             "JOIN statement AS t ON t.id = to_id WHERE f.key = 'place'") ==
          "maker");
    CHECK(trial.seeded.value("SELECT count(*) FROM source") == "2");
    CHECK(trial.is_sound());
    trial.seeded.folder.write("again.txt", kMergedText);
    CHECK(trial.seeded.base.add(trial.seeded.folder / "again.txt").outcome == PackOutcome::known);
}

TEST_CASE("A statement that the base has otherwise under its key is a fault that says where") {
    MergeTrial trial;
    trial.add(kMergedSource + kMergedEntities + kMaker);
    const std::string other =
        merged_with(merged_with(kMaker, "'certain'", "'probable'"), "شركة أكمي نموذجها", "نموذجها");
    CHECK(trial.fault_of(kMergedSource + kMergedEntities + other) ==
          "statements.toml:14: acme/maker is there already and differs in certainty, evidence: "
          "--replace puts this pack in its place");
    CHECK(trial.is_sound());
}

TEST_CASE("Another text under a slug of the base is a fault") {
    MergeTrial trial;
    trial.add(kMergedSource + kMergedEntities + kMaker);
    CHECK(trial.fault_of(kMergedSource + kMaker, kMergedText + " نص آخر.") ==
          "statements.toml:1: the base has a source acme already");
}

TEST_CASE("A text of one source under the slug of another is a fault") {
    MergeTrial trial;
    trial.add(kMergedSource + kMergedEntities + kMaker);
    trial.seeded.base.add(trial.seeded.folder.write("plain.txt", "نص آخر."));
    CHECK(trial.fault_of(merged_with(kMergedSource, "'acme'", "'plain'") + kMaker) ==
          "statements.toml:1: the base has another source plain, and this text as acme");
}

TEST_CASE("A source is known from the day that a later pack of its text has, if that is earlier") {
    MergeTrial trial;
    trial.seeded.base.add(trial.seeded.folder.write("plain.txt", kMergedText));
    trial.add(kMergedSource + kMergedEntities + kMaker);
    CHECK(trial.seeded.value("SELECT known_on FROM source WHERE slug = 'plain'") == "2025-03-20");
    const auto then = trial.seeded.base.as_of("2025-03-20");
    CHECK(sijill::kb::connection_of(then)
              .database()
              .execAndGet("SELECT count(*) FROM statements WHERE source = 'plain'")
              .getInt() == 1);
}

TEST_CASE("The same place of a text is cited once, whether its sentence is given or not") {
    MergeTrial trial;
    CHECK(trial
              .fault_of(kMergedSource + kMergedEntities +
                        merged_with(kMaker, "'شركة أكمي نموذجها بيتا'",
                                    "[ 'نموذجها بيتا', { quote = 'نموذجها بيتا', sentence = 1 } ]"))
              .ends_with("maker cites this quotation twice"));
}

TEST_CASE("An entity that two packs define alike is one entity with the names of both") {
    MergeTrial trial;
    trial.add(kMergedSource + kMergedEntities + kMaker);
    const std::string other = merged_with(kMergedSource, "'acme'", "'other'");
    const std::string more = "[[entity]]\nslug = 'acme'\nkind = 'organization'\n"
                             "names = ['أكمي', 'أكمي المحدودة']\n";
    const auto summary = trial.add(other + more, "نص آخر.");
    CHECK(summary.outcome == PackOutcome::added);
    CHECK(summary.entities == 0);
    CHECK(trial.seeded.value("SELECT group_concat(n.text || ' ' || n.role, ', ') FROM name AS n "
                             "JOIN entity AS e ON e.id = n.entity_id WHERE e.slug = 'acme'") ==
          "Acme label, أكمي label, أكمي المحدودة alias");
    CHECK(trial.is_sound());
}

TEST_CASE("An entity with another kind or label than in the base is a fault that shows both") {
    MergeTrial trial;
    trial.add(kMergedSource + kMergedEntities + kMaker);
    const std::string other = merged_with(kMergedSource, "'acme'", "'other'");
    CHECK(trial.fault_of(other + "[[entity]]\nslug = 'acme'\nkind = 'person'\nnames = 'Acme'\n",
                         "نص آخر.") ==
          "statements.toml:6: acme is defined already, and otherwise: kind is 'person' here and "
          "'organization' there, with source acme");
    CHECK(trial.fault_of(other + "[[name]]\nentity = 'acme'\ntext = 'ACME'\nlanguage = 'en'\n"
                                 "role = 'label'\n",
                         "نص آخر.") ==
          "statements.toml:6: acme is defined already, and otherwise: label.en is 'ACME' here and "
          "'Acme' there, with source acme");
}

TEST_CASE("Lines and the order of evidence and links make no difference") {
    CHECK(after([](PackStatement&) {}) == Keys{});
    CHECK(after([](PackStatement& s) { s.line = 7, s.time->line = 8; }) == Keys{});
    CHECK(after([](PackStatement& s) { std::swap(s.evidence[0], s.evidence[1]); }) == Keys{});
    CHECK(after([](PackStatement& s) { std::swap(s.links[0], s.links[1]); }) == Keys{});
    CHECK(after([](PackStatement& s) { s.evidence[1].sentence.reset(); }) == Keys{});
}

TEST_CASE("What differs is named by its key") {
    CHECK(after([](PackStatement& s) { s.certainty = "possible"; }) == Keys{"certainty"});
    CHECK(after([](PackStatement& s) { s.value.object = "x"; }) == Keys{"object"});
    CHECK(after([](PackStatement& s) { s.value.some = true; }) == Keys{"some"});
    CHECK(after([](PackStatement& s) { s.time.reset(); }) == Keys{"time"});
    CHECK(after([](PackStatement& s) { s.time->latest = "2025-02-27"; }) == Keys{"time"});
    CHECK(after([](PackStatement& s) { std::swap(s.says[0], s.says[1]); }) == Keys{"says"});
    CHECK(after([](PackStatement& s) { s.evidence[0].hedge = "may"; }) == Keys{"evidence"});
    CHECK(after([](PackStatement& s) { s.evidence[1].sentence = 5; }) == Keys{"evidence"});
    CHECK(after([](PackStatement& s) { s.evidence.pop_back(); }) == Keys{"evidence"});
    CHECK(after([](PackStatement& s) { s.links[0].claim = "c"; }) == Keys{"links"});
    CHECK(after([](PackStatement& s) { s.note = "n", s.rank = "preferred"; }) ==
          Keys{"rank", "note"});
}

TEST_CASE("Candidates of a known text get the day of a pack that knows an earlier one") {
    SeededBase seeded;
    const std::string text = "تأجل إطلاق Grok3 إلى مارس المقبل.\n";
    const auto file = seeded.folder.write("news.txt", text);
    sijill::AddOptions options;
    options.details.known_on = "2025-06-01";
    seeded.base.add({file}, options, [](const sijill::AddedDocument&) {});
    const std::string earliest =
        "SELECT t_earliest FROM candidate AS c JOIN sentence AS t ON t.id = c.sentence_id JOIN "
        "source AS s ON s.id = t.source_id WHERE s.slug = 'news' AND t_earliest IS NOT NULL";
    CHECK(seeded.value(earliest) == "2026-03-01");
    seeded.folder.write("pack/article.txt", text);
    seeded.folder.write("pack/statements.toml",
                        "[source]\nslug = \"news\"\nkind = \"article\"\nlanguage = \"ar\"\n"
                        "known_on = 2025-01-02\npublished_on = 2025-01-02\n[[entity]]\nslug = "
                        "\"beta\"\nkind = \"model\"\nnames = [ { text = \"Beta\", language = "
                        "\"en\", role = \"label\" } ]\n");
    CHECK(seeded.base.add(seeded.folder / "pack").outcome ==
          sijill::PackSummary::Outcome::extended);
    CHECK(seeded.value(earliest) == "2025-03-01");
    CHECK(seeded.base.check().empty());
}

TEST_CASE("A pack does not bring what was said after the day of a known text, nor a day before "
          "what the base has of it was said") {
    SeededBase seeded;
    const auto add = [&](const std::string& known_on, const std::string& said_on,
                         const std::string& key) {
        seeded.folder.write("pack/article.txt", kMergedText + '\n');
        seeded.folder.write("pack/statements.toml",
                            merged_with(kMergedSource, "2025-03-20", known_on) + kMergedEntities +
                                merged_with(kMaker, "maker", key) + "said_on = " + said_on + "\n");
        const auto error = error_of([&] { return seeded.base.add(seeded.folder / "pack"); });
        return error ? std::string(error->what()) : "";
    };
    CHECK(add("2025-03-20", "2025-03-10", "first").empty());
    CHECK_THAT(add("2025-04-20", "2025-04-10", "second"),
               Catch::Matchers::ContainsSubstring("said_on is '2025-04-10', after 2025-03-20"));
    CHECK_THAT(
        add("2025-03-01", "2025-02-01", "second"),
        Catch::Matchers::ContainsSubstring("known_on is 2025-03-01, and acme/first was said on "
                                           "2025-03-10"));
    CHECK(add("2025-04-20", "2025-03-20", "second").empty());
}
