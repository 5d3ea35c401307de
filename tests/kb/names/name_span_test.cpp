#include "catch.hpp"
#include "kb/names/name_span.hpp"
#include "kb/scratch.hpp"
#include "text/unicode/utf8.hpp"

using sijill::kb::name_span;
using sijill::kb::NameFinder;

TEST_CASE("A name has the whole of a character that is a letter of its clitic too") {
    const std::string text = "ﷲ ﻷحمد";
    const auto tokens = sijill::tokenize(text);
    const sijill::TextSpan of_god = name_span(text, tokens, {0, 1, {1}, 2});
    CHECK(of_god == sijill::TextSpan{0, 3, 0, 1});
    const sijill::TextSpan of_ahmad = name_span(text, tokens, {1, 1, {1}, 1});
    CHECK(text.substr(of_ahmad.begin_byte) == "ﻷحمد");
    CHECK(of_ahmad.begin_cp == 2);
}

TEST_CASE("A name is cut off from conjunction and preposition, and keeps its article") {
    const SeededBase seeded;
    NameFinder names(sijill::kb::connection_of(seeded.base).database());
    struct Row {
        const char* text;
        const char* name;
    };
    const Row row =
        GENERATE(Row{"قال لماسك", "ماسك"}, Row{"وَماسك", "ماسك"}, Row{"إيلون ماسك", "إيلون ماسك"},
                 Row{"فبغوغل", "غوغل"}, Row{"وGoogle", "Google"});
    CAPTURE(row.text);
    const std::string text = row.text;
    const auto tokens = sijill::tokenize(text);
    const auto matches = names.find(tokens);
    REQUIRE(matches.size() == 1);
    const sijill::TextSpan span = name_span(text, tokens, matches.front());
    CHECK(text.substr(span.begin_byte, span.end_byte - span.begin_byte) == row.name);
    CHECK(span.end_cp - span.begin_cp == sijill::text::count_code_points(row.name));
}
