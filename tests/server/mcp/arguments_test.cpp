#include "catch.hpp"
#include "server/mcp/arguments.hpp"

using namespace sijill::server::mcp;

namespace {

const Json kSchema = Json::parse(R"({
    "type": "object",
    "properties": {
        "query": {"type": "string", "minLength": 1, "maxLength": 5},
        "in": {"type": "string", "enum": ["passages", "statements"]},
        "limit": {"type": "integer", "minimum": 1, "maximum": 50},
        "statement": {"type": ["integer", "string"]},
        "parameters": {"type": "object", "additionalProperties": {"type": ["string", "number"]}}
    },
    "required": ["query"],
    "additionalProperties": false})");

Json faults(const char* arguments) {
    return check_arguments(kSchema, Json::parse(arguments));
}

} // namespace

TEST_CASE("Arguments that fit a schema pass", "[mcp]") {
    for (const char* arguments :
         {R"({"query":"x"})", R"({"query":"خمسةّ","limit":50,"in":"statements"})",
          R"({"query":"x","statement":3})", R"({"query":"x","statement":"a/b"})",
          R"({"query":"x","parameters":{"a":"1","b":2}})"}) {
        CAPTURE(arguments);
        CHECK(faults(arguments).is_null());
    }
}

TEST_CASE("Those that do not are told each by its name, with the nearest names", "[mcp]") {
    const struct {
        const char* arguments;
        const char* told;
        const char* near;
    } cases[] = {
        {R"({})", "query: is missing", ""},
        {R"({"query":""})", "query: must not be empty", ""},
        {R"({"query":"غروك ٣"})", "query: has 6 characters, and 5 is the most", ""},
        {R"({"query":1})", "query: must be of type string", ""},
        {R"({"query":"x","qurey":"x"})",
         "qurey: is unknown; the arguments are query, in, limit, statement, parameters", "query"},
        {R"({"query":"x","in":"passage"})", "in: must be one of passages, statements", "passages"},
        {R"({"query":"x","limit":0})", "limit: must be 1 or more", ""},
        {R"({"query":"x","limit":5000})", "limit: must be 50 or less", ""},
        {R"({"query":"x","limit":1.5})", "limit: must be of type integer", ""},
        {R"({"query":"x","limit":null})", "limit: must be of type integer", ""},
        {R"({"query":"x","statement":true})", "statement: must be of type integer or string", ""},
        {R"({"query":"x","parameters":{"a":[]}})", "parameters.a: must be of type string or number",
         ""},
    };
    for (const auto& [arguments, told, near] : cases) {
        CAPTURE(arguments);
        const Json found = faults(arguments);
        REQUIRE(found.is_object());
        CHECK(found["error"] == "bad_parameter");
        CHECK(found["message"] == told);
        const Json& names = found["faults"][0]["did_you_mean"];
        CHECK((names.empty() ? "" : names[0].get<std::string>()) == near);
    }
}

TEST_CASE("Ten faults are told at the most", "[mcp]") {
    Json arguments = Json::object();
    for (int number = 0; number < 100; ++number) {
        arguments["a" + std::to_string(number)] = 1;
    }
    CHECK(check_arguments(kSchema, arguments)["faults"].size() == 10);
}
