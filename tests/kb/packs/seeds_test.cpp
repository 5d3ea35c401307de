#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/rows/sha256.hpp"
#include "kb/scratch.hpp"

#include <iterator>

namespace {

struct Claim {
    const char* subject;
    const char* predicate;
    const char* object; ///< "" where any will do
    const char* certainty;
    const char* polarity;
    const char* quote; ///< part of one of its quotations
};

/// Live statements that are as the claim says.
int count(SeededBase& seeded, const Claim& claim) {
    SQLite::Statement query(sijill::kb::connection_of(seeded.base).database(),
                            "SELECT count(DISTINCT s.statement_id) FROM statements AS s "
                            "JOIN evidence AS e ON e.statement_id = s.statement_id "
                            "WHERE s.subject_slug = ?1 AND s.predicate = ?2 "
                            "AND ?3 IN ('', s.object_slug, s.object) AND s.certainty = ?4 "
                            "AND s.polarity = ?5 AND instr(e.quote, ?6) > 0");
    query.bind(1, claim.subject);
    query.bind(2, claim.predicate);
    query.bind(3, claim.object);
    query.bind(4, claim.certainty);
    query.bind(5, claim.polarity);
    query.bind(6, claim.quote);
    query.executeStep();
    return query.getColumn(0).getInt();
}

} // namespace

TEST_CASE("The article is kept byte for byte") {
    SeededBase seeded;
    std::ifstream stream(SIJILL_SOURCE_DIR "/seeds/grok3-delay/article.txt", std::ios::binary);
    const std::string article{std::istreambuf_iterator<char>(stream), {}};
    CHECK(seeded.value("SELECT text FROM source") == article);
    CHECK(seeded.value("SELECT sha256 FROM source") == sijill::kb::sha256_hex(article));
    CHECK(sijill::kb::sha256_hex("abc") ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("What the article says is there, as certain as it says it") {
    SeededBase seeded;
    const Claim claim = GENERATE(
        Claim{"grok-3", "planned_release", "", "certain", "+", "نهاية عام 2024"},
        Claim{"grok-3", "release", "", "certain", "-", "لم يتم إصدار Grok3"},
        Claim{"grok-3", "competes_with", "gpt-4", "certain", "+", "للتنافس مع GPT-4"},
        Claim{"grok-3", "competes_with", "gemini", "certain", "+", "Gemini"},
        Claim{"grok-3", "developer", "xai", "certain", "+", "xAI"},
        Claim{"xai", "founder", "elon-musk", "certain", "+", "أسسها إيلون ماسك"},
        Claim{"grok-3", "trained_on", "h100", "possible", "+", "100000 H100"},
        Claim{"claude-3.5-opus", "release_abandoned", "", "certain", "+",
              "التخلي عن إصدار النموذج"},
        Claim{"claude-3.5-opus", "planned_release", "", "certain", "+", "بحلول النهاية. لعام 2024"},
        Claim{"google", "delayed_release", "", "certain", "+", "نماذجهما الرئيسية"},
        Claim{"openai", "delayed_release", "", "certain", "+", "نماذجهما الرئيسية"},
        Claim{"grok-3-delay", "caused_by", "", "possible", "+", "قد يكون الحجم الصغير"});
    CAPTURE(claim.subject, claim.predicate, claim.object);
    CHECK(count(seeded, claim) == 1);
}

TEST_CASE("No hedge became a fact, and no inferred date is without its reason") {
    SeededBase seeded;
    CHECK(seeded.value("SELECT count(*) FROM evidence AS e JOIN statement AS s ON s.id = "
                       "e.statement_id WHERE e.hedge IS NOT NULL AND s.certainty = 'certain'") ==
          "0");
    CHECK(seeded.value("SELECT count(*) FROM statement WHERE t_inferred = 1 AND note IS NULL") ==
          "0");
    CHECK(seeded.value(
              "SELECT count(*) FROM statement WHERE t_words = 'الثاني من كانون الثاني (يناير)' "
              "AND NOT (t_earliest = '2025-01-02' AND t_inferred = 1)") == "0");
}

TEST_CASE("Everyone has a label in both languages") {
    SeededBase seeded;
    CHECK(seeded.value("SELECT ifnull(group_concat(slug), '') FROM entity AS e WHERE (SELECT "
                       "count(*) FROM name WHERE entity_id = e.id AND role = 'label' AND language "
                       "IN ('ar', 'en')) <> 2") == "");
}
