#include "catch.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace sijill::text;

TEST_CASE("Well-formed UTF-8 goes to code points and back") {
    for (const std::string text :
         {"", "abc", "سجل", "中文", "😀ab", "\u007F\u0080\u07FF\u0800\uFFFF"}) {
        INFO(text);
        CHECK(to_utf8(to_code_points(text)) == text);
        CHECK(to_code_points(text).size() == count_code_points(text));
    }
}

TEST_CASE("All bytes of a code point but the first are trail bytes") {
    for (const std::string text : {"a", "س", "中", "😀", "\u007F", "\u0080", "\uFFFF"}) {
        INFO(text);
        CHECK_FALSE(is_trail_byte(text.front()));
        CHECK(std::all_of(text.begin() + 1, text.end(), is_trail_byte));
    }
}

TEST_CASE("An ill-formed sequence is one replacement character for each maximal subpart") {
    struct Case {
        std::string text;
        std::u32string letters;
    };
    const std::vector<Case> cases = {{"\xD8", U"\xFFFD"},
                                     {"\xD8z", U"\xFFFDz"},
                                     {"\x80\x80", U"\xFFFD\xFFFD"},
                                     {"\xE2\x80z", U"\xFFFDz"},
                                     {"\xF0\x9F\x98", U"\xFFFD"},
                                     {"\xC0\x80", U"\xFFFD\xFFFD"},
                                     {"\xED\xA0\x80", U"\xFFFD\xFFFD\xFFFD"},
                                     {"\xF4\x90\x80\x80", U"\xFFFD\xFFFD\xFFFD\xFFFD"},
                                     {"\xF5", U"\xFFFD"}};
    for (const auto& [text, letters] : cases) {
        CAPTURE(text);
        CHECK(to_code_points(text) == letters);
        CHECK(count_code_points(text) == letters.size());
    }
}

TEST_CASE("The first ill-formed sequence is found by its byte") {
    CHECK(find_ill_formed("") == std::nullopt);
    CHECK(find_ill_formed("سجل \xEF\xBF\xBD 😀") == std::nullopt);
    CHECK(find_ill_formed("\xFF") == 0U);
    CHECK(find_ill_formed("سجل\xD8") == 6U);
    CHECK(find_ill_formed("\xEF\xBF\xBD\xED\xA0\x80") == 3U);
    CHECK(find_ill_formed("a\xC1\xBF") == 1U);
    CHECK(find_ill_formed("\xD8\xD8\xA7") == 0U);
    CHECK(find_ill_formed("س\xA7") == 2U);
}
