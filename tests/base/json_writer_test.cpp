#include "base/json_writer.hpp"
#include "catch.hpp"

#include <nlohmann/json.hpp>

#include <array>
#include <limits>
#include <optional>

using sijill::json_array;
using sijill::JsonWriter;

TEST_CASE("what is written is read back as it went in") {
    JsonWriter json;
    json.open('{').member("word", "شركة \"[{:,\" \\ \n").key("span").open('[');
    json.value(3).value(std::size_t{10}).close(']').key("none").open('{').close('}');
    json.member("half", .5).member("whole", 2.0).member("least", INT64_MIN).member("so", false);
    const std::string text = json.close('}').take();
    CHECK(text.find('\n') == std::string::npos);
    const nlohmann::json read = nlohmann::json::parse(text);
    CHECK(read.at("word") == "شركة \"[{:,\" \\ \n");
    CHECK(read.at("span") == nlohmann::json{3, 10});
    CHECK(read.at("none").empty());
    CHECK(read.at("half") == .5);
    CHECK(read.at("whole").is_number_float());
    CHECK(read.at("least") == INT64_MIN);
    CHECK(read.at("so") == false);
}

TEST_CASE("a value that there is not is null") {
    JsonWriter json;
    json.open('{').member("some", std::optional(3)).member("text", std::optional<std::string>("a"));
    json.member("none", std::optional<std::string>()).member("no_number", std::optional<int>());
    CHECK(json.close('}').take() == R"({"some":3,"text":"a","none":null,"no_number":null})");
}

TEST_CASE("what JSON cannot say becomes what it can") {
    CHECK(JsonWriter().value("a\xFF").take() == "\"a\uFFFD\"");
    CHECK(JsonWriter().value(std::string_view("\0\x1F", 2)).take() == R"("\u0000\u001f")");
    CHECK(JsonWriter().value(std::numeric_limits<double>::infinity()).take() == "null");
}

TEST_CASE("an array of texts") {
    CHECK(json_array(std::array<std::string, 0>{}) == "[]");
    CHECK(json_array(std::array{"س", "]", ""}) == R"(["س","]",""])");
}

TEST_CASE("every character of ASCII is written as nlohmann writes it") {
    for (char byte = 0; byte >= 0 && byte < 127; ++byte) {
        const std::string text = std::string("a") + byte + "z";
        CAPTURE(static_cast<int>(byte));
        CHECK(JsonWriter().value(text).take() == nlohmann::json(text).dump());
    }
    CHECK(JsonWriter().open('[').value("").value("{").value("[").value(":").close(']').take() ==
          R"(["","{","[",":"])");
}
