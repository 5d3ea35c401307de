#include "catch.hpp"
#include "kb/scratch.hpp"
#include "kb/store/bulk_settings.hpp"

TEST_CASE("Settings for many rows end with their scope") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    const std::string zeros = GENERATE(as<std::string>(), "0", "1");
    seeded.execute("PRAGMA cache_size = 123; PRAGMA secure_delete = " + zeros);
    {
        const sijill::kb::BulkSettings settings(database);
        CHECK(seeded.value("PRAGMA cache_size") == "-32768");
        CHECK(seeded.value("PRAGMA secure_delete") == "0");
    }
    CHECK(seeded.value("PRAGMA cache_size") == "123");
    CHECK(seeded.value("PRAGMA secure_delete") == zeros);
}
