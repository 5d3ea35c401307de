#include "base/read_ahead.hpp"
#include "catch.hpp"

#include <atomic>
#include <stdexcept>
#include <string>
#include <vector>

using sijill::ReadAhead;

namespace {

using Numbers = ReadAhead<int>;

constexpr Numbers::Limits kSmall{4, 4, 1, 1}; // of items of one byte

std::size_t one_byte(const int& /*item*/) {
    return 1;
}

/// Makes 1, 2, 3 … up to a last number, and counts what it made.
struct Maker {
    int last;
    std::atomic<int> made{0};

    std::unique_ptr<int> operator()() {
        return made < last ? std::make_unique<int>(++made) : nullptr;
    }
};

std::vector<int> all_of(Numbers& ahead) {
    std::vector<int> numbers;
    while (const std::unique_ptr<int> number = ahead.next()) {
        numbers.push_back(*number);
    }
    return numbers;
}

} // namespace

TEST_CASE("Items come in their order, whatever waits at most and is worth a waking") {
    const auto limits = GENERATE(Numbers::Limits{1, 1, 1, 1}, Numbers::Limits{3, 100, 2, 100},
                                 Numbers::Limits{100, 3, 100, 2}, Numbers::Limits{900, 900, 64, 64},
                                 Numbers::Limits{9999, 9999, 9999, 9999});
    Maker maker{1000};
    Numbers ahead([&maker] { return maker(); }, one_byte, limits);
    std::vector<int> expected;
    for (int number = 1; number <= 1000; ++number) {
        expected.push_back(number);
    }
    CHECK(all_of(ahead) == expected);
    CHECK(ahead.next() == nullptr); // again at the end
}

TEST_CASE("Where there are no items, there is the end at once") {
    Maker maker{0};
    Numbers ahead([&maker] { return maker(); }, one_byte, kSmall);
    CHECK(ahead.next() == nullptr);
}

TEST_CASE("What goes wrong in the thread that makes is thrown after the items before it") {
    Maker maker{10};
    Numbers ahead(
        [&maker]() -> std::unique_ptr<int> {
            if (maker.made == 3) {
                throw std::runtime_error("the fourth");
            }
            return maker();
        },
        one_byte, kSmall);
    for (int number = 1; number <= 3; ++number) {
        const std::unique_ptr<int> item = ahead.next();
        REQUIRE(item != nullptr);
        CHECK(*item == number);
    }
    CHECK_THROWS_WITH(ahead.next(), "the fourth");
    CHECK_THROWS_WITH(ahead.next(), "the fourth"); // and nothing after it
}

TEST_CASE("No more is made than may wait, and nothing after the end of the object") {
    Maker maker{1000000};
    {
        Numbers ahead([&maker] { return maker(); }, one_byte, kSmall);
        CHECK(*ahead.next() == 1);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        // What was taken with the first one, what waits, and the one at hand.
        CHECK(maker.made <= 4 + 4 + 1);
    }
    const int made = maker.made;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    CHECK(maker.made == made);
}

TEST_CASE("Whoever waits is looked after, and may stop waiting by an exception") {
    std::atomic<bool> goes_on{false};
    Numbers ahead(
        [&goes_on]() -> std::unique_ptr<int> {
            while (!goes_on) {
                std::this_thread::yield();
            }
            return nullptr;
        },
        one_byte, kSmall);
    const auto look = [] { throw std::runtime_error("stopped"); };
    CHECK_THROWS_WITH(ahead.next(look), "stopped");
    goes_on = true;
    CHECK(ahead.next() == nullptr);
}
