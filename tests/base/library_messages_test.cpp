#include "base/library_messages.hpp"
#include "catch.hpp"

#include <string>
#include <string_view>

namespace {

using sijill::sqlite_message;

/// The format that a message is looked up by, in brackets; empty where it is not looked up.
std::string found_as(std::string_view text) {
    const auto say = [](std::string_view format) {
        static std::string kept;
        return std::string_view(kept = "[" + std::string(format) + "]");
    };
    return sqlite_message(text).text_by(say).value_or("");
}

} // namespace

TEST_CASE("a known sentence of SQLite is looked up by its format, with the name apart") {
    const auto [text, expected] = GENERATE(table<std::string_view, std::string_view>({
        {"database is locked", "[database is locked]"},
        {"no such column: delay", "[no such column: delay]"},
        {"no such table: main.x: y", "[no such table: main.x: y]"},
        {"near \"SELEC\": syntax error", "[near \"SELEC\": syntax error]"},
        {"unrecognized token: \"#\"", "[unrecognized token: \"#\"]"},
        {"UNIQUE constraint failed: t.a, t.b", "[UNIQUE constraint failed: t.a, t.b]"},
        {"fts5: syntax error near \"\"", "[fts5: syntax error near \"\"]"},
        {"fts5: syntax error near \"(\"", "[fts5: syntax error near \"(\"]"},
    }));
    CHECK(found_as(text) == expected);
    CHECK(sqlite_message(text).text() == text);
}

TEST_CASE("any other sentence of SQLite keeps its words and is not looked up") {
    const std::string text =
        GENERATE("", "no such collation sequence: x", "no such column: ", "database is locked ",
                 "near \": syntax error", "a {} of {0} braces {");
    CHECK(found_as(text).empty());
    CHECK(sqlite_message(text).text() == text);
}

TEST_CASE("the name in a sentence of SQLite may hold braces") {
    CHECK(sqlite_message("no such column: {}").text() == "no such column: {}");
}
