#include "catch.hpp"
#include "server/bases/workers.hpp"

#include <future>

using namespace sijill;
using namespace sijill::server;
using namespace std::chrono_literals;

namespace {

/// A job that lasts until it is let go.
struct Held {
    std::promise<void> go;
    std::promise<void> begun;
    Workers::Job job() {
        return [this](WorkerBase&) {
            begun.set_value();
            go.get_future().wait();
        };
    }
};

} // namespace

TEST_CASE("Jobs are done with a base of their thread") {
    BasePool pool("", false);
    Workers workers(pool, 2, 10);
    std::promise<bool> done;
    REQUIRE(workers.add("a",
                        [&](WorkerBase& base) { done.set_value(base.current().needs_reindex()); }));
    CHECK_FALSE(done.get_future().get());
}

TEST_CASE("Clients take turns, however many jobs one of them has") {
    BasePool pool("", false);
    std::vector<std::string> order;
    Held first;
    Workers workers(pool, 1, 100);
    REQUIRE(workers.add("a", first.job()));
    first.begun.get_future().wait();
    const auto add = [&](const std::string& client) {
        REQUIRE(workers.add(client, [&order, client](WorkerBase&) { order.push_back(client); }));
    };
    for (int job = 0; job < 4; ++job) {
        add("a");
    }
    add("b");
    add("c");
    add("b");
    std::promise<void> last;
    REQUIRE(workers.add("a", [&](WorkerBase&) { last.set_value(); }));
    first.go.set_value();
    last.get_future().wait();
    CHECK(order == std::vector<std::string>{"a", "b", "c", "a", "b", "a", "a"});
}

TEST_CASE("Only so many jobs wait") {
    BasePool pool("", false);
    Held first;
    Workers workers(pool, 1, 2);
    REQUIRE(workers.add("a", first.job()));
    first.begun.get_future().wait();
    CHECK(workers.add("a", [](WorkerBase&) {}));
    CHECK(workers.add("b", [](WorkerBase&) {}));
    CHECK_FALSE(workers.add("c", [](WorkerBase&) {}));
    first.go.set_value();
}

TEST_CASE("The end waits for what is being done, as long as it may") {
    BasePool pool("", false);
    Held first;
    Workers workers(pool, 1, 10);
    REQUIRE(workers.add("a", first.job()));
    first.begun.get_future().wait();
    bool was_done = false;
    REQUIRE(workers.add("a", [&](WorkerBase&) { was_done = true; }));
    CHECK_FALSE(workers.stop(10ms));
    CHECK_FALSE(workers.add("a", [](WorkerBase&) {}));
    first.go.set_value();
    CHECK(workers.stop(10s));
    CHECK_FALSE(was_done);
}
