#include "catch.hpp"
#include "server/mcp/http.hpp"
#include "server/mcp/talk.hpp"

using namespace sijill::server;
using namespace sijill::server::mcp;
using sijill::test::modern;
using sijill::test::request;
using sijill::test::Shelf;

namespace {

/// A POST of a message, with the headers that a client of its kind sends.
Request post_of(const Json& message, Fields more = {}) {
    Request post;
    post.method = "POST";
    post.host = "127.0.0.1:8010";
    post.body = message.dump();
    post.headers = {{"content-type", "application/json"},
                    {"accept", "application/json, text/event-stream"}};
    post.headers.insert(post.headers.end(), more.begin(), more.end());
    return post;
}

/// The headers of a request without handshake.
Fields mirrored(const std::string& method, const std::string& name = "") {
    Fields headers{{"mcp-protocol-version", "2026-07-28"}, {"mcp-method", method}};
    if (!name.empty()) {
        headers.emplace_back("mcp-name", name);
    }
    return headers;
}

int code_in(const Response& response) {
    return sijill::test::code_of(Json::parse(response.body));
}

/// An offer whose tools tell how far they are.
class Telling : public KnowledgeOffer {
public:
    using KnowledgeOffer::KnowledgeOffer;
    Json call(const std::string& tool, const Json& arguments,
              const mcp::Exchange& exchange) override {
        for (int step = 1; step <= 2; ++step) {
            exchange.notify({{"jsonrpc", "2.0"},
                             {"method", "notifications/progress"},
                             {"params", {{"progress", step}}}});
        }
        return KnowledgeOffer::call(tool, arguments, exchange);
    }
};

} // namespace

TEST_CASE("A request in JSON is answered in JSON, with and without handshake", "[mcp]") {
    Shelf shelf;
    const Response old = answer_post(shelf.offer, post_of(request("tools/list", Json::object())));
    CHECK(old.status == 200);
    CHECK(old.content_type == "application/json");
    CHECK(Json::parse(old.body)["result"]["tools"].size() == 8);
    const Response version =
        answer_post(shelf.offer, post_of(request("ping", Json::object()),
                                         {{"mcp-protocol-version", "2025-06-18"}}));
    CHECK(version.status == 200);
    const Response plain =
        answer_post(shelf.offer, post_of(modern("tools/list"), mirrored("tools/list")));
    CHECK(plain.status == 200);
    CHECK(Json::parse(plain.body)["result"]["resultType"] == "complete");
    const Response called = answer_post(
        shelf.offer,
        post_of(modern("tools/call", {{"name", "search"}, {"arguments", {{"query", "غروك"}}}}),
                mirrored("tools/call", "search")));
    CHECK(called.status == 200);
    CHECK(called.content_type == "application/json");
    CHECK(called.body.find("grok3-delay") != std::string::npos);
}

TEST_CASE("A notification is taken without an answer", "[mcp]") {
    Shelf shelf;
    Json note = request("notifications/initialized", Json::object());
    note.erase("id");
    const Response response = answer_post(shelf.offer, post_of(note));
    CHECK(response.status == 202);
    CHECK(response.body.empty());
}

TEST_CASE("What is no request of the protocol over HTTP is refused before it is read", "[mcp]") {
    Shelf shelf;
    const Json list = request("tools/list", Json::object());
    const auto status_with = [&](Fields headers) {
        Request post = post_of(list);
        post.headers = std::move(headers);
        const Response response = answer_post(shelf.offer, post);
        CHECK((response.status == 200) != (code_in(response) == -32600));
        return response.status;
    };
    const std::pair<std::string, std::string> json{"content-type", "application/json"};
    CHECK(status_with({json}) == 200);
    for (const char* type : {"application/json; charset=utf-8", "Application/JSON",
                             "application/json ; charset=utf-8"}) {
        CAPTURE(type);
        CHECK(status_with({{"content-type", type}}) == 200);
    }
    for (const char* type : {"", "text/plain", "application/jsonx",
                             "application/x-www-form-urlencoded", "text/html; application/json"}) {
        CAPTURE(type);
        CHECK(status_with({{"content-type", type}}) == 415);
    }
    CHECK(status_with({}) == 415);
    for (const char* accept : {"*/*", "application/*", "text/html, application/json;q=0.1"}) {
        CAPTURE(accept);
        CHECK(status_with({json, {"accept", accept}}) == 200);
    }
    for (const char* accept : {"text/html", "text/*", "application/jsonp", "text/event-stream"}) {
        CAPTURE(accept);
        CHECK(status_with({json, {"accept", accept}}) == 406);
    }
    CHECK(status_with({json, {"origin", "http://127.0.0.1:8010"}}) == 200);
    CHECK(status_with({json, {"origin", "http://evil.example"}}) == 403);
    CHECK(status_with({json, {"origin", "null"}}) == 403);
    CHECK(status_with({json, {"sec-fetch-site", "cross-site"}}) == 403);
}

TEST_CASE("A body that is no JSON is told so", "[mcp]") {
    Shelf shelf;
    for (const char* body : {"", "{", "nul", "\xff", "{} {}"}) {
        CAPTURE(body);
        Request post = post_of(Json());
        post.body = body;
        const Response response = answer_post(shelf.offer, post);
        CHECK(response.status == 400);
        CHECK(code_in(response) == -32700);
    }
}

TEST_CASE("A fault of the protocol has the status that its kind of client looks for", "[mcp]") {
    Shelf shelf;
    const auto told = [&](const Json& message, Fields headers) {
        const Response response = answer_post(shelf.offer, post_of(message, std::move(headers)));
        return std::pair(response.status, code_in(response));
    };
    CHECK(told(modern("none"), mirrored("none")) == std::pair(404U, -32601));
    CHECK(told(request("none", Json::object()), {}) == std::pair(200U, -32601));
    CHECK(told(modern("tools/call", {{"name", "serch"}}), mirrored("tools/call", "serch")) ==
          std::pair(200U, -32602));
    CHECK(told(Json(1), {}) == std::pair(400U, -32600));
    // A revision that says all in _meta, and a message that says nothing there.
    CHECK(told(request("tools/list", Json::object()), {{"mcp-protocol-version", "2026-07-28"}}) ==
          std::pair(400U, -32602));
    Json later = modern("tools/list");
    later["params"]["_meta"]["io.modelcontextprotocol/protocolVersion"] = "2099-01-01";
    CHECK(told(later, {{"mcp-protocol-version", "2099-01-01"}, {"mcp-method", "tools/list"}}) ==
          std::pair(400U, -32022));
    // Of a header that says something else, the answer has the id of the request.
    const Response mismatch = answer_post(
        shelf.offer, post_of(modern("tools/list", Json::object(), "ب"), mirrored("ping")));
    CHECK(mismatch.status == 400);
    CHECK(code_in(mismatch) == -32020);
    CHECK(Json::parse(mismatch.body)["id"] == "ب");
}

TEST_CASE("What is told on the way comes as events before the answer, for those who take events",
          "[mcp]") {
    Shelf shelf;
    Telling offer(shelf.library);
    const Json call = modern("tools/call", {{"name", "list_reports"}});
    Request post = post_of(call, mirrored("tools/call", "list_reports"));
    const Response events = answer_post(offer, post);
    CHECK(events.status == 200);
    CHECK(events.content_type == "text/event-stream");
    std::vector<Json> told;
    for (std::size_t at = events.body.find("data: "); at != std::string::npos;
         at = events.body.find("data: ", at + 1)) {
        told.push_back(
            Json::parse(events.body.substr(at + 6, events.body.find('\n', at) - at - 6)));
    }
    REQUIRE(told.size() == 3);
    CHECK(told[0]["params"]["progress"] == 1);
    CHECK(told[1]["method"] == "notifications/progress");
    CHECK(told[2]["result"]["isError"] != true);
    CHECK(events.body.ends_with("\n\n"));
    post.headers[1].second = "application/json";
    const Response alone = answer_post(offer, post);
    CHECK(alone.content_type == "application/json");
    CHECK(Json::parse(alone.body)["id"] == 1);
}
