#include "kb/base_access.hpp"
#include "server/answers/served.hpp"

#include <algorithm>

using namespace sijill;
using namespace sijill::server;
using namespace std::chrono_literals;
using sijill::test::Served;
using sijill::test::Told;

TEST_CASE("An answer is worked out once, and kept until the base changes") {
    Served served;
    const Told first = served.get("/count");
    CHECK(first.reply.status == 200);
    CHECK(first.origin == Origin::made);
    const Told second = served.get("/count");
    CHECK(second.origin == Origin::cached);
    CHECK(*second.reply.body == *first.reply.body);
    CHECK(served.asked == 1);
    served.write("UPDATE source SET title = 'غيره'");
    const Told third = served.get("/count");
    CHECK(third.origin == Origin::made);
    CHECK(*third.reply.body == "1غيره");
    CHECK(third.reply.header("ETag") != first.reply.header("ETag"));
}

TEST_CASE("A browser that has the answer is told so without SQL") {
    Served served;
    const std::string tag(served.get("/count").reply.header("ETag"));
    REQUIRE(tag.size() > 10);
    const Told same = served.get("/count", {{"if-none-match", tag}});
    CHECK(same.reply.status == 304);
    CHECK(same.origin == Origin::unchanged);
    CHECK(same.reply.body->empty());
    CHECK(same.reply.header("ETag") == tag);
    CHECK(served.asked == 1);
    CHECK(served.get("/count?a", {{"if-none-match", tag}}).reply.status == 200);
    CHECK(
        served.get("/count", {{"if-none-match", tag}, {"accept-encoding", "gzip"}}).reply.status ==
        200);
    served.write("UPDATE source SET title = 'غيره'");
    CHECK(served.get("/count", {{"if-none-match", tag}}).reply.status == 200);
    CHECK(served.get("/bad/x", {{"if-none-match", "*"}}).reply.status ==
          served.get("/bad/x").reply.status); // "*" is no tag of what was never sent
}

TEST_CASE("Whoever waits as the server is stopped is told so") {
    Served served;
    served.start();
    std::optional<Told> running;
    std::optional<Told> waiting;
    served.begin(Served::request("/api/endless"), running);
    served.begin(Served::request("/count"), waiting);
    served.exchange->stop();
    REQUIRE(served.loop.until([&] { return running && waiting; }));
    for (const auto& told : {running, waiting}) {
        CHECK(told->reply.status == 503);
        CHECK_FALSE(told->reply.body->empty());
        CHECK(told->reply.header("ETag").empty());
    }
}

TEST_CASE("Nothing is written into a file that is not served for its faults") {
    Served served;
    served.options.edit = true;
    bool has_written = false;
    const auto write = [&](const Call&) {
        has_written = true;
        return Response{};
    };
    served.given = {{"/write", {"POST"}, write, false, true}};
    served.is_trusted = false;
    served.start();
    std::filesystem::copy_file(served.options.base_file, served.folder / "bad.db");
    {
        KnowledgeBase base =
            KnowledgeBase::open(served.folder / "bad.db", KnowledgeBase::Access::read_write);
        kb::connection_of(base).database().exec("UPDATE source SET title = 'سرًا'");
    }
    Request request = Served::request("/write");
    request.method = "POST";
    request.headers.emplace_back("origin", "http://localhost:8010");
    std::filesystem::rename(served.folder / "bad.db", served.options.base_file);
    std::optional<Told> told;
    served.begin(std::move(request), told);
    REQUIRE(served.loop.until([&] { return told.has_value(); }));
    CHECK(told->reply.status >= 500);
    CHECK_FALSE(has_written);
}

TEST_CASE("What is not to be kept has no tag") {
    Served served;
    CHECK(served.get("/sql").reply.header("ETag").empty());
    CHECK(served.get("/sql").reply.header("Cache-Control") == "no-store");
    CHECK(served.asked == 2);
    CHECK(served.get("/count").reply.header("Cache-Control") == "no-cache");
    CHECK(served.get("/bad/x").reply.header("ETag").empty());
    CHECK(served.get("/bad/x").origin == Origin::made);
}

TEST_CASE("Long texts are compressed for those who take it") {
    Served served;
    CHECK(served.get("/large").reply.body->size() == 100'000);
    const Told packed = served.get("/large", {{"accept-encoding", "br, gzip"}});
    CHECK(packed.reply.header("Content-Encoding") == "gzip");
    CHECK(packed.reply.body->size() < 1000);
    CHECK(packed.reply.header("Vary") == "Accept-Encoding");
}

TEST_CASE("Equal requests at the same time are worked out once") {
    Served served(200ms);
    served.start();
    std::optional<Told> first;
    std::optional<Told> second;
    std::optional<Told> other;
    served.begin(Served::request("/endless"), first);
    served.begin(Served::request("/endless"), second);
    served.begin(Served::request("/count"), other);
    REQUIRE(served.loop.until([&] { return first && second && other; }));
    CHECK(first->origin == Origin::made);
    CHECK(second->origin == Origin::shared);
    CHECK(first->reply.status == 422);
    CHECK(second->reply.status == 422);
    CHECK(served.asked == 2);
}

TEST_CASE("An answer that takes too long is interrupted, also within a guarded statement") {
    Served served(100ms);
    const Told late = served.get("/api/endless"); // whose statement itself may take an hour
    CHECK(late.reply.status == 422);
    CHECK(late.reply.body->find("limit_time") != std::string::npos);
    served.options.timeout = 60s;
    CHECK(served.get("/count").reply.status == 200);
}

TEST_CASE("A client that leaves interrupts its statement, unless another waits for it") {
    Served served(1h);
    served.start();
    std::optional<Told> left;
    std::optional<Told> stays;
    const auto first = served.begin(Served::request("/endless"), left);
    const auto second = served.begin(Served::request("/endless"), stays);
    std::optional<Told> other;
    served.begin(Served::request("/count"), other); // behind it, on the only thread
    served.exchange->leave(first);
    std::this_thread::sleep_for(50ms);
    served.loop.run_all();
    CHECK_FALSE(other);
    served.exchange->leave(second);
    REQUIRE(served.loop.until([&] { return other.has_value(); }));
    CHECK(other->reply.status == 200);
    CHECK_FALSE(left);
    CHECK_FALSE(stays);
    served.exchange->leave(first); // once more does no harm
}

TEST_CASE("Where too much waits, a request is refused at once") {
    Served served(1h);
    served.start();
    std::vector<std::optional<Told>> told(12); // one that is worked on, ten that wait, and one more
    for (std::size_t number = 0; number < told.size(); ++number) {
        served.begin(Served::request("/endless?" + std::to_string(number)), told[number]);
        while (served.asked == 0) { // until the first has left the queue
            std::this_thread::sleep_for(1ms);
        }
    }
    CHECK(std::count(told.begin(), told.end(), std::nullopt) == 11);
    REQUIRE(told.back());
    CHECK(told.back()->reply.status == 503);
    CHECK(told.back()->reply.header("Retry-After") == "1");
}

TEST_CASE("Errors are problem objects below /api/, and pages elsewhere") {
    Served served;
    CHECK(served.get("/api/nowhere").reply.status == 404);
    CHECK(served.get("/api/nowhere")
              .reply.header("Content-Type")
              .starts_with("application/problem+json"));
    CHECK(served.get("/nowhere").reply.header("Content-Type").starts_with("text/html"));
    CHECK(served.get("/bad/%D9%85").reply.status == 404);
    CHECK(served.get("/fault").reply.status == 500);
    CHECK(served.get("/fault").reply.body->find("bug") == std::string::npos);
}

TEST_CASE("Methods are told, and HEAD is answered as GET") {
    Served served;
    const Told put = served.with_method("PUT", "/count");
    CHECK(put.reply.status == 405);
    CHECK(put.reply.header("Allow") == "GET, HEAD, OPTIONS");
    const Told options = served.with_method("OPTIONS", "/sql");
    CHECK(options.reply.status == 204);
    CHECK(options.reply.header("Allow") == "GET, HEAD, POST, OPTIONS");
    CHECK(served.with_method("OPTIONS", "/nowhere").reply.status == 404);
    CHECK(served.with_method("HEAD", "/count").reply.status == 200);
    CHECK(served.get("/count").origin == Origin::cached);
}

TEST_CASE("Foreign hosts and foreign pages are refused") {
    Served served;
    Request foreign = Served::request("/count");
    foreign.host = "evil.example";
    CHECK(served.ask(foreign).reply.status == 421);
    foreign.host = "sijill.example";
    CHECK(served.ask(foreign).reply.status == 200);
    CHECK(served.with_method("POST", "/sql").reply.status == 200);
    CHECK(served.with_method("POST", "/sql", {{"origin", "http://evil.example"}}).reply.status ==
          403);
    CHECK(served.get("/count", {{"origin", "http://evil.example"}}).reply.status == 200);
}

TEST_CASE("Where the file is gone for a while, answers come from the one that was open, and are "
          "not kept") {
    Served served;
    CHECK(served.get("/count").reply.status == 200);
    std::filesystem::rename(served.options.base_file, served.folder / "b.db");
    for (int turn = 0; turn < 2; ++turn) {
        const auto answered = served.get("/count");
        CHECK(answered.reply.status == 200);
        CHECK(answered.origin == Origin::made);
    }
    std::filesystem::rename(served.folder / "b.db", served.options.base_file);
    CHECK(served.get("/count").reply.status == 200);
}

TEST_CASE(
    "An answer that took as long as a statement may is not kept, since a part may be missing") {
    Served served(50ms);
    CHECK(served.get("/slow").reply.status == 200);
    CHECK(served.get("/slow").origin == Origin::made);
    CHECK(served.get("/slow").reply.header("Cache-Control") == "no-store");
}
