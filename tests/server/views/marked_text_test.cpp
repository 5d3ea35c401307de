#include "catch.hpp"
#include "server/views/marked_text.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/seeded.hpp"

using namespace sijill;
using namespace sijill::server;

namespace {

std::string all_text(const TextSentence& sentence) {
    std::string text;
    for (const TextPiece& piece : sentence.pieces) {
        text += piece.text;
    }
    return text;
}

SourceCard made_card(std::vector<std::vector<Value>> sentences,
                     std::vector<std::vector<Value>> quotations) {
    SourceCard card;
    for (const char* key : {"paragraph", "sentence", "start_cp", "end_cp"}) {
        card.sentences.columns.push_back({key, "", ""});
    }
    for (const char* key : {"statement_id", "sentence", "start_cp", "end_cp"}) {
        card.quotations.columns.push_back({key, "", ""});
    }
    card.sentences.rows = std::move(sentences);
    card.quotations.rows = std::move(quotations);
    return card;
}

std::vector<Value> numbers(std::initializer_list<std::int64_t> values) {
    return {values.begin(), values.end()};
}

} // namespace

TEST_CASE("A sentence is cut where quotations begin and end, and each piece knows who quotes it") {
    // «تأجل غروك. وقال ماسك: قريبا.» with two quotations that overlap in the second sentence.
    const SourceCard card =
        made_card({numbers({1, 1, 0, 10}), numbers({1, 2, 11, 28})},
                  {numbers({7, 2, 11, 20}), numbers({5, 2, 16, 28}), numbers({5, 2, 16, 20})});
    const auto paragraphs = marked_paragraphs(card, "تأجل غروك. وقال ماسك: قريبا.");
    REQUIRE(paragraphs.size() == 1);
    const auto& sentences = paragraphs.front().sentences;
    REQUIRE(sentences.size() == 2);
    CHECK(sentences[0].behind == " ");
    REQUIRE(sentences[0].pieces.size() == 1);
    CHECK(sentences[0].pieces[0].statements.empty());
    REQUIRE(sentences[1].pieces.size() == 3);
    CHECK(sentences[1].pieces[0].text == "وقال ");
    CHECK((sentences[1].pieces[0].statements == std::vector<std::int64_t>{7}));
    CHECK(sentences[1].pieces[1].text == "ماسك");
    CHECK((sentences[1].pieces[1].statements == std::vector<std::int64_t>{5, 7}));
    CHECK(sentences[1].pieces[2].text == ": قريبا.");
    CHECK((sentences[1].pieces[2].statements == std::vector<std::int64_t>{5}));
}

TEST_CASE("Places beyond the text or the sentence neither read past it nor lose it") {
    const SourceCard card = made_card({numbers({1, 1, 0, 90})}, {numbers({1, 1, 2, 400})});
    const auto paragraphs = marked_paragraphs(card, "غروك");
    REQUIRE(paragraphs.size() == 1);
    CHECK(all_text(paragraphs[0].sentences[0]) == "غروك");
    CHECK(marked_paragraphs(made_card({}, {}), "غروك").empty());
}

TEST_CASE("The sentences of every built-in source are told to the letter") {
    KnowledgeBase base = KnowledgeBase::open_image(seeded_image());
    const ResultSet slugs = run_sql(base, "SELECT slug FROM source", {});
    REQUIRE_FALSE(slugs.rows.empty());
    for (const auto& row : slugs.rows) {
        const std::string slug = to_text(row.front());
        CAPTURE(slug);
        const SourceCard card = source_card(base, slug, Language::arabic);
        const std::string text = source_text(base, slug);
        std::size_t index = 0;
        std::size_t marked = 0;
        for (const TextParagraph& paragraph : marked_paragraphs(card, text)) {
            std::string whole;
            for (const TextSentence& sentence : paragraph.sentences) {
                CHECK(all_text(sentence) ==
                      to_text(card.sentences.rows[index++][*card.sentences.column("text")]));
                whole += all_text(sentence) + sentence.behind;
                for (const TextPiece& piece : sentence.pieces) {
                    marked += piece.statements.size();
                }
            }
            CHECK(text.find(whole) != std::string::npos);
        }
        CHECK(index == card.sentences.rows.size());
        CHECK(marked >= card.quotations.rows.size());
    }
}
