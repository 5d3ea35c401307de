#include "catch.hpp"
#include "extension/scratch.hpp"

#include <algorithm>
#include <thread>

TEST_CASE("a thousand connections have the functions one after the other") {
    for (int number = 0; number < 1000; ++number) {
        REQUIRE(Scratch().value("SELECT arabic_fold('التَّأخير')") == "التاخير");
    }
}

TEST_CASE("connections in eight threads index and search at once") {
    constexpr const char* kExpected = "<mark>تأخّر</mark> النموذج";
    std::vector<int> right(8);
    std::vector<std::thread> threads;
    for (int& count : right) {
        threads.emplace_back([&count] {
            for (int round = 0; round < 20; ++round) {
                const Scratch scratch;
                static_cast<void>(scratch.ask("SELECT arabic_index_create('news')"));
                static_cast<void>(
                    scratch.ask("SELECT arabic_index_add('news', 1, 'تأخّر النموذج')"));
                count += scratch.value("SELECT highlighted FROM arabic_search('news', 'تأخير') "
                                       "ORDER BY highlighted COLLATE arabic") == kExpected;
            }
        });
    }
    for (std::thread& thread : threads) {
        thread.join();
    }
    CHECK(std::all_of(right.begin(), right.end(), [](int count) { return count == 20; }));
}
