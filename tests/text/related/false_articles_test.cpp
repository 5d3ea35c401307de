#include "catch.hpp"
#include "text/related/false_articles.hpp"

using namespace sijill::text;

TEST_CASE("Listed words begin with the letters of the article, with any ending") {
    for (const Letters word : {U"التزام", U"التزاماتها", U"التزم", U"العاب", U"المانيا", U"المان",
                               U"الكترونيه", U"الغاء"}) {
        CHECK(begins_with_false_article(word));
    }
}

TEST_CASE("A word with an article is none of them, nor is one that could be read either way") {
    // «الهام» is an inspiration or «the important»; «المانع» goes on with no ending.
    for (const Letters word : {U"القمر", U"العام", U"الهام", U"المانع", U"الم", U"الالتزام",
                               U"والتزام", U"يلتزم", U""}) {
        CHECK_FALSE(begins_with_false_article(word));
    }
}

TEST_CASE(
    "Such a word is found behind any beginning, and told whether it loses its first letters") {
    struct Row {
        Letters word;
        Letters found; ///< empty for none
        bool is_cut;
    };
    const Row row =
        GENERATE(Row{U"التزام", U"التزام", true}, Row{U"والتزاماتها", U"التزاماتها", true},
                 Row{U"بالتزام", U"التزام", true}, Row{U"فالتزم", U"التزم", true},
                 // a real article is taken off in their stead
                 Row{U"الالتزام", U"التزام", false}, Row{U"الالعاب", U"العاب", false},
                 Row{U"القمر", U"", false}, Row{U"الهام", U"", false}, Row{U"يلتزم", U"", false});
    const auto false_article = find_false_article(row.word, bases(row.word));
    REQUIRE(false_article.has_value() == !row.found.empty());
    if (false_article) {
        CHECK(false_article->word == row.found);
        CHECK(false_article->is_cut == row.is_cut);
    }
}
