#include "catch.hpp"
#include "server/cache/reply_cache.hpp"

using namespace sijill::server;

namespace {

Reply reply_of(std::size_t size) {
    return {200, {}, std::make_shared<const std::string>(size, 'x')};
}

} // namespace

TEST_CASE("An answer is kept for its request and its state of the base alone") {
    ReplyCache cache(100'000);
    cache.keep("/a", "1", reply_of(10));
    REQUIRE(cache.find("/a", "1") != nullptr);
    CHECK(cache.find("/a", "1")->body->size() == 10);
    CHECK(cache.find("/b", "1") == nullptr);
    CHECK(cache.find("/a", "2") == nullptr);
    CHECK(cache.find("/a", "1") == nullptr); // the base does not go back
    CHECK(cache.bytes() == 0);
}

TEST_CASE("A later answer replaces an earlier one") {
    ReplyCache cache(100'000);
    cache.keep("/a", "1", reply_of(10));
    const std::size_t bytes = cache.bytes();
    cache.keep("/a", "1", reply_of(10));
    CHECK(cache.bytes() == bytes);
    cache.keep("/a", "2", reply_of(20));
    CHECK(cache.bytes() == bytes + 10);
    CHECK(cache.find("/a", "2")->body->size() == 20);
}

TEST_CASE("What was asked for longest ago makes room") {
    ReplyCache cache(100'000);
    for (int number = 0; number < 1000; ++number) {
        cache.keep("/" + std::to_string(number), "1", reply_of(10'000));
        CHECK(cache.find("/0", "1") != nullptr); // asked for all the time
        CHECK(cache.bytes() <= 100'000);
    }
    CHECK(cache.find("/999", "1") != nullptr);
    CHECK(cache.find("/1", "1") == nullptr);
}

TEST_CASE("One answer does not take the room of many, and no room keeps none") {
    ReplyCache cache(100'000);
    cache.keep("/small", "1", reply_of(10));
    cache.keep("/large", "1", reply_of(50'000));
    CHECK(cache.find("/large", "1") == nullptr);
    CHECK(cache.find("/small", "1") != nullptr);
    ReplyCache none(0);
    none.keep("/small", "1", reply_of(10));
    CHECK(none.find("/small", "1") == nullptr);
}
