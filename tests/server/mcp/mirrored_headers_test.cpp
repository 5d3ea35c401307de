#include "catch.hpp"
#include "server/mcp/mirrored_headers.hpp"
#include "server/mcp/talk.hpp"

using namespace sijill::server;
using namespace sijill::server::mcp;
using sijill::test::modern;
using sijill::test::request;
using sijill::test::Shelf;

namespace {

/// An offer with a tool whose schema marks arguments.
class Marked : public KnowledgeOffer {
public:
    using KnowledgeOffer::KnowledgeOffer;
    const Json& tools() const override { return tools_; }

private:
    Json tools_ =
        Json::parse(R"([{"name": "marked", "inputSchema": {"type": "object", "properties": {
        "region": {"type": "string", "x-mcp-header": "Region"},
        "limit": {"type": "integer", "x-mcp-header": "Limit"},
        "deep": {"type": "object", "properties": {
            "flag": {"type": "boolean", "x-mcp-header": "Flag"}}},
        "free": {"type": "string"}}}}])");
};

/// Returns what is wrong with the headers of a message; "" for nothing.
std::string fault_of(const Offer& offer, const Json& message, Fields headers) {
    Request post;
    post.headers = std::move(headers);
    const auto fault = check_mirrored_headers(offer, post, message);
    if (fault) {
        CHECK(fault->code() == FaultCode::header_mismatch);
    }
    return fault ? fault->what() : "";
}

Fields headers_of(const std::string& method, Fields more = {}) {
    Fields headers{{"mcp-protocol-version", "2026-07-28"}, {"mcp-method", method}};
    headers.insert(headers.end(), more.begin(), more.end());
    return headers;
}

} // namespace

TEST_CASE("Headers that say what the message says are fine, and others are told", "[mcp]") {
    Shelf shelf;
    const Json list = modern("tools/list");
    CHECK(fault_of(shelf.offer, list, headers_of("tools/list")) == "");
    CHECK(fault_of(shelf.offer, list, {}) == "Header mismatch: mcp-protocol-version is missing");
    CHECK(fault_of(shelf.offer, list, {{"mcp-protocol-version", "2026-07-28"}}) ==
          "Header mismatch: mcp-method is missing");
    CHECK(fault_of(shelf.offer, list,
                   {{"mcp-protocol-version", "2025-11-25"}, {"mcp-method", "tools/list"}}) ==
          "Header mismatch: mcp-protocol-version is not what the message says");
    CHECK(fault_of(shelf.offer, list, headers_of("tools/LIST")) ==
          "Header mismatch: mcp-method is not what the message says");
}

TEST_CASE("A message that does not say its revision is not compared", "[mcp]") {
    Shelf shelf;
    const Json list = request("tools/list", Json::object());
    CHECK_FALSE(says_version(list));
    CHECK(says_version(modern("tools/list")));
    CHECK_FALSE(says_version(Json(1)));
    CHECK_FALSE(says_version(Json::parse(R"({"params": []})")));
    CHECK_FALSE(says_version(Json::parse(R"({"params": {"_meta": 7}})")));
    CHECK(fault_of(shelf.offer, list, {{"mcp-method", "other"}}) == "");
}

TEST_CASE("The name of a tool, a prompt or a resource is compared, in Base64 where it is not ASCII",
          "[mcp]") {
    Shelf shelf;
    const auto named = [&](const char* method, const char* key, const std::string& value,
                           const std::string& header) {
        return fault_of(shelf.offer, modern(method, {{key, value}}),
                        headers_of(method, {{"mcp-name", header}}));
    };
    CHECK(named("tools/call", "name", "search", "search") == "");
    CHECK(named("prompts/get", "name", "brief", "brief") == "");
    CHECK(named("resources/read", "uri", "sijill:///source/x", "sijill:///source/x") == "");
    CHECK(named("tools/call", "name", "search", "ask") ==
          "Header mismatch: mcp-name is not what the message says");
    CHECK(named("tools/call", "name", "بحث", "=?base64?2KjYrdir?=") == "");
    CHECK(named("tools/call", "name", "بحث", "=?base64?2KjYrdiq?=") != "");
    CHECK(named("tools/call", "name", "a", "=?base64?YQ==?=") == "");
    CHECK(named("tools/call", "name", "",
                "=?base64?"
                "?=") == "");
    for (const char* broken : {"=?base64?2KjYrdi?=", "=?base64?====?=", "=?base64?2KjY!diq?=",
                               "=?base64?2K jYrdi?=", "بحث", "a\x01"}) {
        CAPTURE(broken);
        CHECK(named("tools/call", "name", "بحث", broken) ==
              "Header mismatch: mcp-name is no text in ASCII or Base64");
    }
    CHECK(fault_of(shelf.offer, modern("tools/call", {{"name", "search"}}),
                   headers_of("tools/call")) == "Header mismatch: mcp-name is missing");
    // Other methods have no name, and a header of one is not looked at.
    CHECK(fault_of(shelf.offer, modern("tools/list"),
                   headers_of("tools/list", {{"mcp-name", "search"}})) == "");
    CHECK(fault_of(shelf.offer, modern("tools/call"),
                   headers_of("tools/call", {{"mcp-name", "search"}})) != "");
}

TEST_CASE("Arguments that the schema marks are compared, also those within others", "[mcp]") {
    Shelf shelf;
    const Marked offer(shelf.library);
    const auto called = [&](const char* arguments, Fields headers) {
        headers.emplace_back("mcp-name", "marked");
        return fault_of(
            offer,
            modern("tools/call", {{"name", "marked"}, {"arguments", Json::parse(arguments)}}),
            headers_of("tools/call", std::move(headers)));
    };
    CHECK(called(R"({"region": "eu", "free": "x"})", {{"mcp-param-region", "eu"}}) == "");
    CHECK(called(R"({"region": "eu"})", {}) == "Header mismatch: mcp-param-region is missing");
    CHECK(called(R"({"region": "eu"})", {{"mcp-param-region", "us"}}) != "");
    CHECK(called("{}", {{"mcp-param-region", "us"}}) != "");
    CHECK(called("{}", {}) == "");
    CHECK(called(R"({"region": null})", {}) == "");
    CHECK(called(R"({"region": "شرق"})", {{"mcp-param-region", "=?base64?2LTYsdmC?="}}) == "");
    // Numbers are compared as numbers.
    CHECK(called(R"({"limit": 10})", {{"mcp-param-limit", "10"}}) == "");
    CHECK(called(R"({"limit": 10})", {{"mcp-param-limit", "10.0"}}) == "");
    CHECK(called(R"({"limit": 10})", {{"mcp-param-limit", "11"}}) != "");
    CHECK(called(R"({"limit": 10})", {{"mcp-param-limit", "ten"}}) != "");
    CHECK(called(R"({"deep": {"flag": true}})", {{"mcp-param-flag", "true"}}) == "");
    CHECK(called(R"({"deep": {"flag": true}})", {}) ==
          "Header mismatch: mcp-param-flag is missing");
    CHECK(called(R"({"deep": {"flag": true}})", {{"mcp-param-flag", "false"}}) != "");
    // Arguments that are no object, or no tool: what is wrong is told later.
    CHECK(called("[1]", {}) == "");
    CHECK(fault_of(offer, modern("tools/call", {{"name", "none"}}),
                   headers_of("tools/call", {{"mcp-name", "none"}})) == "");
}
