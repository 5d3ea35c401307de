#include "catch.hpp"
#include "kb/base_access.hpp"
#include "kb/scratch.hpp"

namespace {

std::string count(const sijill::KnowledgeBase& base, const std::string& view) {
    return sijill::kb::connection_of(base)
        .database()
        .execAndGet("SELECT count(*) FROM " + view)
        .getString();
}

} // namespace

TEST_CASE("As of a day before the source was known the base is empty, from that day on it is not") {
    const SeededBase seeded;
    CHECK(count(seeded.base.as_of("2025-01-01"), "statements") == "0");
    CHECK(count(seeded.base.as_of("2025-01-01"), "sentence") == "0");
    CHECK(count(seeded.base.as_of("2025-01-02"), "statements") == count(seeded.base, "statements"));
}

TEST_CASE("What was retracted or superseded later is in force before") {
    SeededBase seeded;
    const int all = std::stoi(count(seeded.base, "statements"));
    seeded.execute("UPDATE statement SET retracted_at = '2025-03-01' WHERE id = 1");
    seeded.execute(
        "UPDATE statement SET supersedes_id = 2, recorded_at = '2025-04-01' WHERE id = 3");
    CHECK(count(seeded.base, "statements") == std::to_string(all - 2));
    CHECK(count(seeded.base.as_of("2025-03-15"), "statements") == std::to_string(all - 2));
    CHECK(count(seeded.base.as_of("2025-02-15"), "statements") == std::to_string(all - 1));
    CHECK(count(seeded.base.as_of("2025-04-01"), "statements") == std::to_string(all - 2));
}

TEST_CASE("A day that is none is refused") {
    const SeededBase seeded;
    const char* day = GENERATE("", "2025", "2025-02-30", "yesterday", "2025-1-2");
    const auto error = error_of([&] { (void)seeded.base.as_of(day); });
    REQUIRE(error);
    CHECK(error->code() == sijill::ErrorCode::usage);
}
