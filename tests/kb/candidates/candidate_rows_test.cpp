#include "catch.hpp"
#include "kb/candidates/candidate_list.hpp"
#include "kb/candidates/candidate_rows.hpp"
#include "kb/scratch.hpp"

using sijill::kb::list_candidates;

namespace {

const char* const kText = "أجلت شركة غوغل إطلاق Gemini إلى يونيو 2025. وقالت إن الطقس جميل.";
const char* const kDecide =
    "INSERT INTO candidate_decision (day, decision, source, sha256, fingerprint, kind) "
    "SELECT '2025-04-01', 'refused', v.source, o.sha256, c.fingerprint, c.kind "
    "FROM candidates AS v JOIN candidate AS c ON c.id = v.candidate_id "
    "JOIN source AS o ON o.slug = v.source";

/// A base with one text, of which a candidate is known.
struct WithText : SeededBase {
    std::filesystem::path text = folder.write("news.txt", kText);

    WithText() { add(); }

    void add(const std::filesystem::path& path, bool candidates = true, bool replace = false) {
        sijill::AddOptions options;
        options.candidates = candidates;
        options.replace = replace;
        base.add({path}, options, [](const sijill::AddedDocument&) {});
    }

    void add() { add(text); }

    std::string state() {
        return value("SELECT ifnull(group_concat(DISTINCT state), '') FROM candidates "
                     "WHERE source = 'news'");
    }
};

} // namespace

TEST_CASE("Adding a text finds its candidates, which no statement and no report knows of") {
    WithText with;
    sijill::kb::CandidateFilter filter;
    filter.kind = "postponed";
    filter.source = "news";
    const auto found = list_candidates(sijill::kb::connection_of(with.base).database(), filter);
    REQUIRE(found.size() == 2); // to when, and by whom
    CHECK(found[0].quote.find("أجلت") != std::string::npos);
    CHECK(with.value("SELECT count(*) FROM statement AS s JOIN source AS o ON o.id = s.source_id "
                     "WHERE o.slug = 'news'") == "0");
    CHECK(with.value("SELECT count(*) FROM candidate WHERE quote <> (SELECT substr(o.text, "
                     "candidate.start_cp + 1, candidate.end_cp - candidate.start_cp) FROM sentence "
                     "AS s JOIN source AS o "
                     "ON o.id = s.source_id WHERE s.id = sentence_id)") == "0");
    CHECK(with.base.check().empty());
}

TEST_CASE("A text can be added without candidates, and reindex finds them") {
    SeededBase seeded;
    sijill::AddOptions options;
    options.candidates = false;
    seeded.base.add({seeded.folder.write("news.txt", kText)}, options,
                    [](const sijill::AddedDocument&) {});
    const std::string count = "SELECT count(*) FROM candidates WHERE source = 'news'";
    CHECK(seeded.value(count) == "0");
    seeded.base.reindex();
    CHECK(seeded.value(count) != "0");
}

TEST_CASE("A candidate that was refused stays so when its source comes again") {
    WithText with;
    REQUIRE(with.state() == "open");
    with.execute(kDecide);
    CHECK(with.state() == "refused");
    SECTION("after it was removed") {
        with.base.remove("news", {"", ""});
        CHECK(with.state() == "");
        CHECK(with.value("SELECT count(*) FROM candidate_decision") != "0");
        with.add();
        CHECK(with.state() == "refused");
    }
    SECTION("with more text, in its place") {
        with.add(with.folder.write("news.txt", std::string(kText) + " وانتهى الخبر."), true, true);
        CHECK(with.state() == "refused");
    }
    SECTION("and is open again where that was taken back") {
        std::string reopen = kDecide;
        reopen.replace(reopen.find("'refused'"), 9, "'reopened'");
        with.execute(reopen);
        CHECK(with.state() == "open");
    }
    SECTION("but nothing is left of it when the source is purged") {
        with.base.purge("news", {"", ""});
        CHECK(with.value("SELECT count(*) FROM candidate_decision") == "0");
    }
}

TEST_CASE("A candidate is stated where a statement cites its words for its predicate") {
    WithText with;
    with.folder.write("pack/article.txt", kText);
    const auto pack = with.folder.write("pack/statements.toml",
                                        "[source]\nslug = \"news\"\nkind = \"article\"\n"
                                        "language = \"ar\"\nknown_on = 2025-03-01\n"
                                        "[[statement]]\nkey = \"k\"\nsubject = \"gemini\"\n"
                                        "predicate = \"described_as\"\ntext = \"إطلاق\"\n"
                                        "certainty = \"certain\"\nevidence = \"إطلاق Gemini\"\n");
    with.add(pack.parent_path());
    const std::string state = "SELECT state FROM candidates WHERE subject_slug IS NOT NULL "
                              "ORDER BY candidate_id LIMIT 1";
    CHECK(with.value(state) == "open");
    with.execute("UPDATE statement SET (predicate, subject_id) = (SELECT predicate, subject_id "
                 "FROM candidate WHERE subject_id IS NOT NULL ORDER BY id LIMIT 1) "
                 "WHERE key = 'k'");
    CHECK(with.value(state) == "stated");
}

TEST_CASE("A new name is known to the candidates of the sentences that have it") {
    WithText with;
    with.add(with.folder.write("other.txt", "تأجل إطلاق منار أسبوعا."));
    const std::string subject =
        "SELECT ifnull(subject_slug, '') || ' ' || ifnull(object_slug, '') FROM candidates "
        "WHERE source = 'other'";
    CHECK(with.value(subject).find("grok-3") == std::string::npos);
    with.base.add_name("grok-3", {"منار", "ar", "alias"}, {"2025-05-01", ""});
    CHECK(with.value(subject).find("grok-3") != std::string::npos);
}

TEST_CASE("On an earlier day nothing was decided yet") {
    WithText with;
    with.execute(kDecide);
    const auto then = with.base.as_of("2025-05-01");
    CHECK(sijill::kb::connection_of(then)
              .database()
              .execAndGet("SELECT count(*) FROM candidate_decision")
              .getInt() > 0);
    const auto before = with.base.as_of("2025-03-31");
    CHECK(sijill::kb::connection_of(before)
              .database()
              .execAndGet("SELECT count(*) FROM candidate_decision")
              .getInt() == 0);
}

TEST_CASE("A candidate is found again by the names of the base") {
    WithText with;
    SQLite::Database& database = sijill::kb::connection_of(with.base).database();
    const auto id = std::stoll(with.value("SELECT min(candidate_id) FROM candidates "
                                          "WHERE source = 'news'"));
    const auto again = sijill::kb::found_again(database, id);
    REQUIRE(again);
    CHECK(with.value("SELECT fingerprint || quote FROM candidate WHERE id = " +
                     std::to_string(id)) == again->fingerprint + again->quote);
    CHECK_FALSE(sijill::kb::found_again(database, 4711));
    with.execute("UPDATE candidate SET fingerprint = printf('%064d', 1)");
    CHECK_FALSE(sijill::kb::found_again(database, id));
}

TEST_CASE("The number of a candidate is not given to another") {
    WithText with;
    const std::string last = "SELECT max(candidate_id) FROM candidates WHERE source = 'news'";
    const int before = std::stoi(with.value(last));
    SECTION("when its source was removed") {
        with.base.remove("news", {"", ""});
        with.add(with.folder.write("other.txt", kText));
        CHECK(std::stoi(with.value("SELECT min(candidate_id) FROM candidates "
                                   "WHERE source = 'other'")) > before);
    }
    SECTION("when its source was replaced") {
        with.add(with.folder.write("news.txt", "أعلنت غوغل إطلاق Gemini."), true, true);
        CHECK(std::stoi(with.value("SELECT min(candidate_id) FROM candidates "
                                   "WHERE source = 'news'")) > before);
    }
}

TEST_CASE("Equal sentences have candidates that are told apart, and known again") {
    WithText with;
    const std::string sentence = "أجلت شركة غوغل إطلاق Gemini إلى يونيو 2025.";
    with.add(with.folder.write("twice.txt", sentence + ' ' + sentence));
    const std::string all = "SELECT count(DISTINCT fingerprint) = count(*) AND count(*) > 1 FROM "
                            "candidate AS c JOIN candidates AS v ON v.candidate_id = c.id "
                            "WHERE source = 'twice' AND v.kind = 'postponed'";
    CHECK(with.value(all) == "1");
    const std::string prints = "SELECT group_concat(c.id || fingerprint) FROM candidate AS c "
                               "JOIN candidates AS v ON v.candidate_id = c.id "
                               "WHERE source = 'twice'";
    const std::string before = with.value(prints);
    with.base.reindex();
    CHECK(with.value(prints) == before);
    with.base.add_name("gemini", {"غوغل", "ar", "alias"}, {"2025-05-01", ""});
    CHECK(with.value(prints) == before);
}
