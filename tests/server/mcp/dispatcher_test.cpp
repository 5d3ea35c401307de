#include "catch.hpp"
#include "server/mcp/dispatcher.hpp"
#include "server/mcp/talk.hpp"

#include <string>

using namespace sijill::server::mcp;
using sijill::test::answer_to;
using sijill::test::code_of;
using sijill::test::legacy_answer;
using sijill::test::modern;
using sijill::test::request;
using sijill::test::Shelf;

TEST_CASE("A client that begins with initialize is answered in its revision", "[mcp]") {
    Shelf shelf;
    for (const char* version : {"2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"}) {
        Peer peer;
        const auto answer = answer_message(
            shelf.offer, request("initialize", {{"protocolVersion", version}}), peer);
        REQUIRE(answer);
        CHECK((*answer)["result"]["protocolVersion"] == version);
        CHECK((*answer)["result"]["serverInfo"]["name"] == "sijill");
        CHECK_FALSE((*answer)["result"].contains("resultType"));
        CHECK(peer.legacy == version);
        const auto tools =
            answer_message(shelf.offer, request("tools/list", Json::object(), "ب"), peer);
        REQUIRE(tools);
        CHECK((*tools)["id"] == "ب");
        CHECK((*tools)["result"]["tools"].size() == 8);
    }
    for (const char* version : {"2026-07-28", "1999-01-01", "x"}) {
        const Json answer =
            answer_to(shelf.offer, request("initialize", {{"protocolVersion", version}}));
        CHECK(answer["result"]["protocolVersion"] == "2025-11-25");
    }
    CHECK(code_of(answer_to(shelf.offer, request("initialize", Json::object()))) == -32602);
}

TEST_CASE("A client without handshake is answered when its requests say what they must", "[mcp]") {
    Shelf shelf;
    const Json found = answer_to(shelf.offer, modern("server/discover"));
    CHECK(found["result"]["supportedVersions"] == Json::array({"2026-07-28"}));
    CHECK(found["result"]["resultType"] == "complete");
    CHECK(found["result"]["cacheScope"] == "public");
    CHECK(found["result"]["_meta"]["io.modelcontextprotocol/serverInfo"]["name"] == "sijill");

    Json message = modern("tools/list");
    message["params"]["_meta"].erase("io.modelcontextprotocol/clientCapabilities");
    CHECK(code_of(answer_to(shelf.offer, message)) == -32602);
    CHECK(code_of(answer_to(shelf.offer, request("tools/list", Json::object()))) == -32602);

    message = modern("tools/list");
    message["params"]["_meta"]["io.modelcontextprotocol/protocolVersion"] = "1900-01-01";
    const Json refused = answer_to(shelf.offer, message);
    CHECK(code_of(refused) == -32022);
    CHECK(refused["error"]["data"]["supported"] == Json::array({"2026-07-28"}));
    CHECK(refused["error"]["data"]["requested"] == "1900-01-01");
}

TEST_CASE("Methods of one kind of revisions are unknown to the other", "[mcp]") {
    Shelf shelf;
    CHECK(legacy_answer(shelf.offer, request("ping", Json::object()))["result"].empty());
    CHECK(code_of(answer_to(shelf.offer, modern("ping"))) == -32601);
    CHECK(code_of(answer_to(shelf.offer, modern("initialize"))) == -32601);
    CHECK(code_of(legacy_answer(shelf.offer, request("server/discover", Json::object()))) ==
          -32601);
    for (const char* method : {"logging/setLevel", "resources/subscribe", "subscriptions/listen",
                               "tasks/get", "tools", "", "tools/list "}) {
        CAPTURE(method);
        CHECK(code_of(answer_to(shelf.offer, modern(method))) == -32601);
        CHECK(code_of(legacy_answer(shelf.offer, request(method, Json::object()))) == -32601);
    }
}

TEST_CASE("What is no request of JSON-RPC is told, and an answer or a notification is not answered",
          "[mcp]") {
    Shelf shelf;
    const struct {
        const char* message;
        int code;
    } cases[] = {
        {"{}", -32600},
        {"1", -32600},
        {"null", -32600},
        {R"("x")", -32600},
        {R"({"jsonrpc":"1.0","id":1,"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":1})", -32600},
        {R"({"jsonrpc":"2.0","id":1,"method":7})", -32600},
        {R"({"jsonrpc":"2.0","id":null,"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":1.5,"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":{},"method":"ping"})", -32600},
        {R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[]})", -32602},
        {R"({"jsonrpc":"2.0","id":1,"method":"ping","params":7})", -32602},
    };
    for (const auto& [message, code] : cases) {
        CAPTURE(message);
        CHECK(code_of(answer_to(shelf.offer, Json::parse(message))) == code);
    }
    for (const char* message :
         {R"({"jsonrpc":"2.0","method":"notifications/initialized"})",
          R"({"jsonrpc":"2.0","method":"x","params":7})", R"({"jsonrpc":"2.0","id":1,"result":{}})",
          R"({"jsonrpc":"2.0","id":1,"error":{"code":1,"message":"x"}})"}) {
        CAPTURE(message);
        CHECK(answer_to(shelf.offer, Json::parse(message)).is_null());
    }
}

TEST_CASE("Only the revisions that have batches take them", "[mcp]") {
    Shelf shelf;
    const Json ping = request("ping", Json::object());
    Json note = ping;
    note.erase("id");
    const Json batch = Json::array({ping, note, request("none", Json::object(), 2)});
    for (const char* version : {"2025-03-26", "2024-11-05"}) {
        const Json answers = legacy_answer(shelf.offer, batch, version);
        REQUIRE(answers.size() == 2);
        CHECK(code_of(answers[1]) == -32601);
        CHECK(legacy_answer(shelf.offer, Json::array({note}), version).is_null());
        CHECK(code_of(legacy_answer(shelf.offer, Json::array(), version)) == -32600);
        const Json many(51, ping);
        CHECK(code_of(legacy_answer(shelf.offer, many, version)) == -32600);
        CHECK(code_of(legacy_answer(shelf.offer, Json::array({batch}), version)[0]) == -32600);
    }
    CHECK(code_of(legacy_answer(shelf.offer, batch, "2025-06-18")) == -32600);
    CHECK(code_of(answer_to(shelf.offer, batch)) == -32600);
}

TEST_CASE("Unknown tools, prompts, resources and cursors are errors with what is near", "[mcp]") {
    Shelf shelf;
    Json answer = answer_to(shelf.offer, modern("tools/call", {{"name", "serch"}}));
    CHECK(code_of(answer) == -32602);
    CHECK(answer["error"]["data"]["did_you_mean"] == Json::array({"search"}));
    answer = answer_to(shelf.offer, modern("prompts/get", {{"name", "why"}}));
    CHECK(code_of(answer) == -32602);
    CHECK(code_of(answer_to(shelf.offer, modern("prompts/get", {{"name", "brief"}}))) == -32602);
    CHECK(code_of(answer_to(shelf.offer, modern("tools/list", {{"cursor", "x"}}))) == -32602);
    CHECK(code_of(answer_to(shelf.offer, modern("resources/list", {{"cursor", "x"}}))) == -32602);
    for (const char* uri : {"x", "sijill:///", "sijill:///source", "sijill:///source/none",
                            "sijill:///statement/0", "sijill:///source/grok3-delay/x", "file:///",
                            "sijill:///entity/%ff", "sijill:///report/none"}) {
        CAPTURE(uri);
        CHECK(code_of(answer_to(shelf.offer, modern("resources/read", {{"uri", uri}}))) == -32602);
        CHECK(code_of(legacy_answer(shelf.offer, request("resources/read", {{"uri", uri}}))) ==
              -32002);
    }
    const auto read = [&shelf](const char* uri) {
        return answer_to(shelf.offer, modern("resources/read", {{"uri", uri}}))["error"];
    };
    CHECK(read("sijill:///source/grok3-dela")["data"]["did_you_mean"] == Json{"grok3-delay"});
    CHECK_FALSE(read("sijill:///source/none").contains("data"));
    const std::string lacks = read("sijill:///report/comparison")["data"]["hint"];
    CHECK(lacks.starts_with("left: "));
    CHECK(lacks.find("--") == std::string::npos);
    for (const char* number : {"99", "0", "-1"}) {
        const Json error = read(("sijill:///source/grok3-delay/" + std::string(number)).c_str());
        CHECK(error["code"] == -32602);
        CHECK(error["message"] == "source grok3-delay has no paragraph " + std::string(number));
        CHECK(error["data"]["hint"] == "its paragraphs are 1 to 8");
    }
    CHECK(code_of(answer_to(shelf.offer, modern("resources/read"))) == -32602);
    CHECK(code_of(answer_to(shelf.offer, modern("completion/complete"))) == -32602);
}
