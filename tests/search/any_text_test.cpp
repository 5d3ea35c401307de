#include "catch.hpp"
#include "search/passage_base.hpp"

#include <random>

using sijill::QueryMode;
using sijill::SearchOptions;
using sijill::SearchResult;

namespace {

std::string repeated(const std::string& piece, int times) {
    std::string text;
    for (int count = 0; count < times; ++count) {
        text += piece;
    }
    return text;
}

std::vector<std::string> hostile_texts() {
    using namespace std::string_literals;
    return {
        // nothing, and nearly nothing
        "",
        " ",
        "\t\n\r\v\f",
        "\0"s,
        "تأخير\0 OR 1"s,
        "\0\0\"\0"s,
        "*",
        "-",
        "\"",
        "«",
        "”“",
        "؟",
        // quotation marks that do not pair
        "\"تأخير",
        "تأخير\"",
        "\"\"\"",
        "«تأخير\"",
        "»تأخير«",
        "\"«تأخير\"»",
        "“تأخير“",
        "''تأخير'",
        repeated("«", 5000),
        repeated("\"", 5001),
        repeated("\"a\" ", 3000),
        // the language of FTS5
        "AND",
        "OR OR OR",
        "NOT تأخير",
        "NEAR(تأخير ماسك, 3)",
        "words : تأخير",
        "{words} : (تأخير",
        "^تأخير",
        "تأخير + ماسك",
        "(تأخير",
        ")))",
        "*id",
        "-words:x",
        "تأخير AND AND",
        "rank MATCH",
        // SQL
        "'; DROP TABLE sentence; --",
        "' OR '1'='1",
        "?1",
        ":name",
        "/* x */",
        "%%_\\",
        "\\\"",
        "{passage}",
        "{}",
        "%s%n",
        // marks and controls alone
        "\u064E\u0651\u0640",
        "\u200F\u202B\u2066\u2069",
        "\uFEFF",
        "\u200D\u200D",
        "-\u200F*",
        repeated("\u0651", 20000),
        // bytes that are not UTF-8
        "\xFF\xFE",
        "\xD8",
        "تأخير\xC3",
        "\xED\xA0\x80",
        "\xF4\x90\x80\x80",
        "\xC0\xAF*",
        "-\x80\"\xBF",
        // much of everything
        repeated("ت", 10000),
        repeated("ت", 40000) + "*",
        repeated("التأخير ", 3000),
        repeated("x", 100000),
        repeated("7", 5000),
        repeated("1.", 5000),
        repeated("-ماسك ", 2000),
        repeated("ماسك* ", 500),
        "🙂",
        "👩‍👩‍👧*",
        "-🙂 ماسك",
        "ﷺ",
        "ﻻ",
        "𝕏",
        "c++",
        "Grok-3",
        "a:b",
        "1,000,00",
    };
}

std::string random_text(std::mt19937& random) {
    static const std::vector<std::string> kPieces{"تأخير", "grok3", " ",    " ", "-",  "*",   "\"",
                                                  "«",     "»",     "“",    "”", "؟",  "AND", "(",
                                                  ")",     "2024",  "\xFF", "ّ",  "في", "ماسك"};
    std::string text;
    std::uniform_int_distribution<std::size_t> piece(0, kPieces.size() - 1);
    for (int count = 0; count < 12; ++count) {
        text += kPieces[piece(random)];
    }
    return text;
}

/// What holds for every answer, whatever was asked.
void require_sound(const PassageBase& base, const std::string& question,
                   const SearchOptions& options) {
    const SearchResult result = base.search(question, options);
    CHECK(result.hits.size() == std::min(result.total, options.limit));
    CHECK(result.words.size() == sijill::tokenize(question).size());
    for (std::size_t rank = 0; rank < result.hits.size(); ++rank) {
        const sijill::Hit& hit = result.hits[rank];
        CHECK(hit.score > 0);
        CHECK((rank == 0 || result.hits[rank - 1].score >= hit.score));
        for (std::size_t span = 1; span < hit.spans.size(); ++span) {
            CHECK(hit.spans[span - 1].end_byte < hit.spans[span].begin_byte);
        }
    }
}

} // namespace

TEST_CASE("whatever text is asked, the answer is hits or none") {
    const PassageBase base({"تأخير Grok3 في عام 2024", "قال ماسك ذلك عن xAI", "AND or not c a b",
                            repeated("ت", 40000), "🙂 ﷺ 𝕏 1,000 x"});
    for (const std::string& text : hostile_texts()) {
        INFO(text.substr(0, 60));
        for (const QueryMode mode : {QueryMode::any, QueryMode::all, QueryMode::phrase}) {
            SearchOptions options;
            options.mode = mode;
            require_sound(base, text, options);
            options.entities = {{0, 1, {1, 1, 3}}, {1, 2, {2}}};
            require_sound(base, text, options);
        }
    }
    CHECK(base.list("SELECT count(*) FROM sentence").at(0) == "5");
    CHECK(base.index().check().empty());
}

TEST_CASE("any mixture of words and signs is answered") {
    const PassageBase base({"تأخير Grok3 في عام 2024", "قال ماسك ذلك عن xAI"});
    std::mt19937 random(20250102);
    for (int count = 0; count < 500; ++count) {
        const std::string text = random_text(random);
        INFO(text);
        SearchOptions options;
        options.mode = static_cast<QueryMode>(count % 3);
        require_sound(base, text, options);
    }
}

TEST_CASE("words as long as FTS5 can hold, and longer, are found whole and by prefix") {
    const std::string longest = repeated("ت", 40000);
    const PassageBase base({longest, "تأخير"});
    CHECK(base.find(longest) == std::vector<std::int64_t>{1});
    CHECK(base.find(repeated("ت", 100) + "*") == std::vector<std::int64_t>{1});
}
