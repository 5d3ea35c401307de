#include "catch.hpp"
#include "render/render.hpp"
#include "render/samples.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <sstream>

using namespace sijill;
using namespace sijill::render;
using namespace sijill::samples;

namespace {

std::string rendered(const ResultSet& result, Format format = Format::json) {
    RenderOptions options;
    options.format = format;
    options.language = Language::arabic;
    options.arab_digits = true;
    return render::render(result, options);
}

nlohmann::json read_back(const Value& value, bool json = false) {
    ResultSet result = single(value);
    result.columns[0].json = json;
    return nlohmann::json::parse(rendered(result))[0]["value"];
}

} // namespace

TEST_CASE("JSON has stable English keys in order, typed values and real letters") {
    ResultSet result = delays();
    result.rows.pop_back();
    CHECK(rendered(result) == R"([
  {
    "model": "Grok3",
    "planned": "2024-12-31",
    "min_days": 2,
    "note": "تَأْخِيرٌ لا يزال"
  }
]
)");
}

TEST_CASE("JSON Lines is one object a line") {
    CHECK(rendered(delays(), Format::jsonl) ==
          "{\"model\":\"Grok3\",\"planned\":\"2024-12-31\",\"min_days\":2,"
          "\"note\":\"تَأْخِيرٌ لا يزال\"}\n"
          "{\"model\":\"جيميناي\",\"planned\":null,\"min_days\":-15,\"note\":\"وGemini\"}\n");
}

TEST_CASE("Without rows JSON is an empty array and JSON Lines is empty") {
    CHECK(rendered(ResultSet{}) == "[]\n");
    CHECK(rendered(ResultSet{}, Format::jsonl).empty());
}

TEST_CASE("Every value is read back from JSON with its type") {
    CHECK(read_back(null()).is_null());
    CHECK(read_back(whole(std::numeric_limits<std::int64_t>::min())) ==
          std::numeric_limits<std::int64_t>::min());
    CHECK(read_back(0.1) == 0.1);
    CHECK(read_back(2.0).is_number_float());
    CHECK(read_back(std::numeric_limits<double>::infinity()).is_null());
    CHECK(read_back("\"\\\n\x1b\0"s) == "\"\\\n\x1b\0"s);
    CHECK(read_back("12"s) == "12");
}

TEST_CASE("A JSON column is embedded, other text never is") {
    const std::string document = R"({"b": [1, "قد"], "a": null})";
    CHECK(read_back(document) == document);
    CHECK(read_back(document, true) == nlohmann::json::parse(document));
    CHECK(read_back("{broken"s, true) == "{broken");
    CHECK(read_back(""s, true) == "");
    CHECK(read_back("1e999"s, true) == "1e999");
    CHECK(read_back(whole(7), true) == 7);
}

TEST_CASE("An embedded document keeps the order of its keys") {
    ResultSet result = single(R"({"b":1,"a":2})"s);
    result.columns[0].json = true;
    CHECK(rendered(result, Format::jsonl) == "{\"value\":{\"b\":1,\"a\":2}}\n");
}

TEST_CASE("A document that nests without end stays text and cannot exhaust the stack") {
    const std::string deep(200'000, '[');
    const std::string closed = deep + std::string(deep.size(), ']');
    CHECK(read_back(deep, true) == deep);
    CHECK(read_back(closed, true) == closed);
    CHECK(read_back("[[[1]]]"s, true) == nlohmann::json::parse("[[[1]]]"));
}

TEST_CASE("A key that comes again gets a number, so that no value is lost") {
    ResultSet result;
    result.columns = {{"a", "", ""}, {"a", "", ""}, {"a_2", "", ""}, {"a", "", ""}};
    result.rows = {{whole(1), whole(2), whole(3), whole(4)}};
    CHECK(rendered(result, Format::jsonl) == "{\"a\":1,\"a_2\":2,\"a_2_2\":3,\"a_3\":4}\n");
}

TEST_CASE("Highlights are mark elements in JSON, only in highlighted columns") {
    ResultSet result = single("أسباب "s + marked("التأخير") + " & <b>");
    CHECK(rendered(result, Format::jsonl).find("mark>") == std::string::npos);
    result.columns[0].highlighted = true;
    CHECK(rendered(result, Format::jsonl) == "{\"value\":\"أسباب <mark>التأخير</mark> & <b>\"}\n");
}
