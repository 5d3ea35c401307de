#include "catch.hpp"
#include "server/mcp/pipes.hpp"
#include "server/mcp/stdio.hpp"
#include "server/mcp/talk.hpp"

#include <csignal>
#include <functional>
#include <thread>
#include <vector>

using namespace sijill::server::mcp;
using sijill::test::code_of;
using sijill::test::modern;
using sijill::test::Pipe;
using sijill::test::request;
using sijill::test::Shelf;

namespace {

std::string line_of(const Json& message) {
    return message.dump() + '\n';
}

Json note(const std::string& method, Json params = Json::object()) {
    Json message = request(method, std::move(params));
    message.erase("id");
    return message;
}

struct Talk {
    std::vector<Json> answers;
    int begun = 0, ended = 0;
};

/// What a client gets that sends these lines and closes its end.
Talk talk(const std::string& lines) {
    Shelf shelf;
    Pipe in;
    Pipe out;
    Talk talk;
    std::thread writer([&] {
        in.put(lines);
        in.close_writing();
    });
    std::thread server([&] {
        serve_stdio(shelf.library, {in.reading(), out.writing()},
                    {[&] { ++talk.begun; }, [&] { ++talk.ended; }});
        out.close_writing();
    });
    const std::string said = out.rest();
    writer.join();
    server.join();
    CHECK((said.empty() || said.ends_with('\n')));
    for (std::size_t begin = 0; begin < said.size();) {
        const std::size_t end = said.find('\n', begin);
        talk.answers.push_back(Json::parse(said.substr(begin, end - begin)));
        begin = end + 1;
    }
    return talk;
}

} // namespace

TEST_CASE("Messages are answered one a line, in their order, and notifications not at all",
          "[mcp]") {
    const Json hello = request("initialize", {{"protocolVersion", "2025-11-25"}});
    const Talk told = talk(line_of(hello) + line_of(note("notifications/initialized")) + "\r\n" +
                           line_of(request("tools/list", Json::object(), "ب")) +
                           line_of(modern("tools/call", {{"name", "list_reports"}}, 3)));
    REQUIRE(told.answers.size() == 3);
    CHECK(told.answers[0]["result"]["protocolVersion"] == "2025-11-25");
    CHECK(told.answers[1]["id"] == "ب");
    CHECK(told.answers[1]["result"]["tools"].size() == 8);
    CHECK(told.answers[2]["id"] == 3);
    CHECK(told.begun == 4);
    CHECK(told.ended == told.begun);
}

TEST_CASE("Lines that are no message are told, and the conversation goes on", "[mcp]") {
    const Talk told = talk("nonsense\n\xff\xfe\n" + std::string(kLongestMessage + 1, ' ') + "\n" +
                           line_of(modern("tools/list")));
    REQUIRE(told.answers.size() == 4);
    for (std::size_t index = 0; index < 3; ++index) {
        CHECK(code_of(told.answers[index]) == -32700);
        CHECK(told.answers[index]["id"].is_null());
    }
    CHECK(told.answers[3]["result"]["tools"].size() == 8);
}

TEST_CASE("A request that is cancelled while it waits is not answered", "[mcp]") {
    const auto call = [](int id) {
        return line_of(modern("tools/call", {{"name", "list_reports"}}, id));
    };
    const Talk told = talk(call(1) + call(2) + call(3) +
                           line_of(note("notifications/cancelled", {{"requestId", 2}})) + call(4));
    std::vector<int> ids;
    for (const Json& answer : told.answers) {
        ids.push_back(answer["id"]);
    }
    CHECK(ids == std::vector<int>{1, 3, 4});
}

TEST_CASE("A request that runs is interrupted where it is cancelled", "[mcp]") {
    constexpr const char* kEndless =
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";
    bool in_time = false; // the request may have been answered where the cancelling came late
    for (int tries = 0; tries < 10 && !in_time; ++tries) {
        Shelf shelf;
        Pipe in;
        Pipe out;
        std::thread server([&] {
            serve_stdio(shelf.library, {in.reading(), out.writing()}, {[] {}, [] {}});
            out.close_writing();
        });
        const auto begin = std::chrono::steady_clock::now();
        in.put(line_of(
            modern("tools/call", {{"name", "sql"}, {"arguments", {{"query", kEndless}}}}, 1)));
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        in.put(line_of(note("notifications/cancelled", {{"requestId", 1}})));
        in_time = std::chrono::steady_clock::now() - begin < kMostTime;
        in.put(line_of(modern("tools/list", Json::object(), 2)));
        in.close_writing();
        const std::string said = out.rest();
        server.join();
        CHECK((!in_time || Json::parse(said)["id"] == 2));
    }
    CHECK(in_time);
}

TEST_CASE("The conversation ends where it is told to, and where nobody reads any more", "[mcp]") {
    Shelf shelf;
    const Around around{[] {}, [] {}};
    Pipe stop;
    {
        Pipe in;
        Pipe out;
        stop.put("x");
        in.put(line_of(modern("tools/list")));
        serve_stdio(shelf.library, {in.reading(), out.writing(), stop.reading()}, around);
        out.close_writing();
        CHECK(out.rest().empty());
    }
    std::signal(SIGPIPE, SIG_IGN);
    Pipe in;
    Pipe out;
    out.close_reading();
    in.put(line_of(modern("tools/list")) + line_of(modern("tools/list")));
    CHECK_NOTHROW(serve_stdio(shelf.library, {in.reading(), out.writing()}, around));
}
