#include "catch.hpp"
#include "server/mcp/json.hpp"

#include <string>

using namespace sijill::server::mcp;

namespace {

std::string repeated(const std::string& part, std::size_t times) {
    std::string text;
    for (std::size_t number = 0; number < times; ++number) {
        text += part;
    }
    return text;
}

} // namespace

TEST_CASE("JSON in UTF-8 is read, with its members in their order", "[mcp]") {
    const auto value = read_json(R"({"ب":"غروك","a":[1,-2.5,true,null]})");
    REQUIRE(value);
    CHECK(write_json(*value) == R"({"ب":"غروك","a":[1,-2.5,true,null]})");
    CHECK(read_json(R"("]]]{{{,,,:::\"")"));
    CHECK(text_member(*value, "ب") == "غروك");
    CHECK(member(*value, "none") == nullptr);
    CHECK(member(Json(1), "none") == nullptr);
}

TEST_CASE("What is no JSON, or more than a message may be, is not read", "[mcp]") {
    for (const char* text :
         {"", " ", "{", "x", "{\"a\":}", "[1,]", "1e999", "\"\xff\"", "{\"a\":\"\xd8\"}",
          "\"a\nb\"", "{'a':1}", "nul", "\"\\ud800\"", "{} {}"}) {
        CAPTURE(text);
        CHECK_FALSE(read_json(text));
    }
    CHECK(read_json(repeated("[", 64) + repeated("]", 64)));
    CHECK_FALSE(read_json(repeated("[", 65) + repeated("]", 65)));
    CHECK_FALSE(read_json(repeated("[", 500'000)));
    CHECK_FALSE(read_json("[" + repeated("1,", 10'001) + "1]"));
    CHECK(read_json("\"" + repeated("x", kLongestMessage - 2) + "\""));
    CHECK_FALSE(read_json("\"" + repeated("x", kLongestMessage - 1) + "\""));
}
