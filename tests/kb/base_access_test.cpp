#include "catch.hpp"
#include "kb/scratch.hpp"

#include <stdexcept>

using namespace sijill::kb;

TEST_CASE("A change made through write() is not taken for one of other tools") {
    SeededBase seeded;
    write(seeded.base, [&] { seeded.execute("UPDATE statement SET note = 'x' WHERE id = 1"); });
    CHECK(seeded.value("SELECT note FROM statement WHERE id = 1") == "x");
    CHECK(seeded.base.check().empty());
}

TEST_CASE("What a change throws undoes it and is passed on") {
    SeededBase seeded;
    const auto change = [&] {
        seeded.execute("DELETE FROM link");
        throw std::runtime_error("stop");
    };
    CHECK_THROWS_WITH(write(seeded.base, change), "stop");
    CHECK(seeded.base.check().empty());
}
