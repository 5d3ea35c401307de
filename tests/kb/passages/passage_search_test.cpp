#include "catch.hpp"
#include "kb/scratch.hpp"

#include <algorithm>
#include <iterator>

using sijill::PassageHit;

TEST_CASE("A question in any form finds the sentences that hold its words, highlighted") {
    const SeededBase seeded;
    struct Row {
        const char* question;
        const char* first; ///< stands in the best sentence
        const char* highlighted;
    };
    const Row row = GENERATE(
        Row{"التأخيرات", "التأخير", "تأخير"}, Row{"gemini", "Gemini", "Gemini"},
        Row{"GROK 3", "Grok", "Grok"}, Row{"غروك3", "Grok3", ""},
        Row{"إيلون ماسك", "إيلون ماسك", "إيلون"}, Row{"كانون الثاني", "كانون الثاني", "كانون"},
        Row{"متأخر", "المتأخر", "المتأخر"}, Row{"لماذا تأخر إصدار النموذج؟", "إصدار", "إصدار"});
    CAPTURE(row.question);
    const auto found = seeded.base.search(row.question, {});
    REQUIRE_FALSE(found.hits.empty());
    const auto holds = [&](const PassageHit& hit) {
        return hit.text.find(row.first) != std::string::npos;
    };
    CHECK(std::any_of(found.hits.begin(), found.hits.begin() + 1, holds));
    const auto is_marked = [&](const PassageHit& hit) {
        return std::any_of(hit.spans.begin(), hit.spans.end(), [&](const sijill::TextSpan& span) {
            const std::string form =
                hit.text.substr(span.begin_byte, span.end_byte - span.begin_byte);
            return form.find(row.highlighted) != std::string::npos;
        });
    };
    CHECK(std::any_of(found.hits.begin(), found.hits.end(), is_marked));
}

TEST_CASE("The verb finds the sentences that say it with its noun or participle") {
    const SeededBase seeded;
    struct Row {
        const char* question;
        std::vector<std::int64_t> wanted; ///< sentences of the article
    };
    const Row row =
        GENERATE(Row{"تأخر", {13, 17, 20}}, Row{"تأخّر", {13, 17, 20}}, Row{"يتأخر", {13, 17, 20}},
                 Row{"متأخرة", {13, 17, 20}}, Row{"لماذا تأخر إصدار النموذج؟", {12, 20}});
    CAPTURE(row.question);
    const auto found = seeded.base.search(row.question, {});
    for (const std::int64_t wanted : row.wanted) {
        CAPTURE(wanted);
        CHECK(std::any_of(found.hits.begin(), found.hits.end(),
                          [&](const PassageHit& hit) { return hit.sentence == wanted; }));
    }
}

TEST_CASE("A name finds the passages that mention the entity under another name") {
    const SeededBase seeded;
    const auto arabic = seeded.base.search("إكس إيه آي", {});
    REQUIRE_FALSE(arabic.hits.empty());
    // Others are evidence of a statement about it.
    CHECK(std::ranges::count(arabic.hits.front().entities, "xai") == 1);
    CHECK(arabic.total >= seeded.base.search("xAI", {}).total);
}

TEST_CASE("The label of an entity in any language finds the evidence of its statements") {
    const SeededBase seeded;
    const auto found = seeded.base.search("training bottleneck", {});
    REQUIRE_FALSE(found.hits.empty());
    CHECK(found.hits.front().text.find("اختناق") != std::string::npos);
}

TEST_CASE("A question finds what the article says in other words, and tells that it did") {
    const SeededBase seeded;
    sijill::PassageOptions options;
    options.explain = true;
    const auto found = seeded.base.search("rivals", options);
    REQUIRE_FALSE(found.hits.empty());
    CHECK(found.words.front().forms.empty());
    CHECK_FALSE(found.words.front().synonyms.empty());
    REQUIRE(found.hits.front().why);
    CHECK(found.hits.front().why->matches.front().kind == sijill::MatchKind::synonym);
    CHECK(found.hits.front().why->words.front().synonyms > 0);
}

TEST_CASE("A thesaurus of one's own is searched beside the built-in one") {
    const SeededBase seeded;
    CHECK(seeded.base.search("قاقا", {}).hits.empty());
    sijill::PassageOptions options;
    options.thesaurus = seeded.folder
                            .write("mine.toml", R"([[concept]]
words = ["قاقا", "مقابلة"]
)")
                            .string();
    const auto found = seeded.base.search("القاقا", options);
    REQUIRE_FALSE(found.hits.empty());
    CHECK(found.hits.front().text.find("مقابلة") != std::string::npos);
    options.thesaurus = (seeded.folder / "none.toml").string();
    CHECK_THROWS_AS(seeded.base.search("قاقا", options), sijill::Error);
}

TEST_CASE("Passages can be asked of one entity and one source") {
    const SeededBase seeded;
    sijill::PassageOptions options;
    options.entity = "أنثروبيك";
    options.source = "grok3-delay";
    const auto found = seeded.base.search("النموذج", options);
    REQUIRE(found.hits.size() == 1);
    CHECK(found.hits[0].text.find("Anthropic") != std::string::npos);
    options.source = "grok3-dela";
    const auto error = error_of([&] { (void)seeded.base.search("النموذج", options); });
    REQUIRE(error);
    CHECK(error->code() == sijill::ErrorCode::not_found);
    CHECK(error->hint() == "did you mean grok3-delay?");
}

TEST_CASE(
    "An explanation has the spans of the mentions of a name, and is there only when asked for") {
    const SeededBase seeded;
    CHECK_FALSE(seeded.base.search("إكس إيه آي", {}).hits.at(0).why.has_value());
    sijill::PassageOptions options;
    options.explain = true;
    options.limit = 100;
    const auto found = seeded.base.search("تأخير إكس إيه آي", options);
    REQUIRE_FALSE(found.hits.empty());
    std::size_t mentions = 0;
    for (const PassageHit& hit : found.hits) {
        const sijill::Explanation& why = hit.why.value();
        CHECK(why.total() == Approx(hit.score).margin(1e-9));
        for (const sijill::WordMatch& match : why.matches) {
            const std::string written =
                hit.text.substr(match.span.begin_byte, match.span.end_byte - match.span.begin_byte);
            CHECK(sijill::folded_words(written) == match.word);
            if (match.kind == sijill::MatchKind::mention) {
                CHECK(match.question_word == 1);
                CHECK(match.word == "xai");
                ++mentions;
            }
        }
    }
    CHECK(mentions >= 6);
}

TEST_CASE("Hits come by source, the best source first, with the count of each") {
    SeededBase seeded;
    const auto file = seeded.folder.write("bridge.txt", "تأخير الجسر. تأخير الجسر. تأخير الجسر.");
    seeded.base.add(file);
    sijill::PassageOptions options;
    options.limit = 1000;
    const auto whole = seeded.base.search("تأخير", options);
    options.by_source = true;
    options.per_source = 2;
    const auto found = seeded.base.search("تأخير", options);
    CHECK(found.total == whole.total);
    CHECK(found.source_count == 2);
    REQUIRE(found.sources.size() == 2);
    REQUIRE(found.hits.size() == 4);
    CHECK(found.sources[0].value == whole.hits[0].source);
    for (std::size_t source = 0; source < 2; ++source) {
        std::vector<PassageHit> expected;
        std::copy_if(
            whole.hits.begin(), whole.hits.end(), std::back_inserter(expected),
            [&](const PassageHit& hit) { return hit.source == found.sources[source].value; });
        CHECK(found.sources[source].total == expected.size());
        CHECK(found.hits[2 * source].id == expected.at(0).id);
        CHECK(found.hits[2 * source + 1].id == expected.at(1).id);
    }
    options.limit = 1;
    options.offset = 1;
    const auto second = seeded.base.search("تأخير", options);
    REQUIRE(second.sources.size() == 1);
    CHECK(second.sources[0].value == found.sources[1].value);
    CHECK(second.source_count == 2);
}

TEST_CASE("Without by_source there are no sources") {
    const SeededBase seeded;
    const auto found = seeded.base.search("تأخير", {});
    CHECK(found.sources.empty());
    CHECK(found.source_count == 0);
}
