#include "catch.hpp"
#include "kb/scratch.hpp"
#include "kb/store/table_checksums.hpp"

using sijill::kb::changed_tables;
using sijill::kb::write_table_checksums;
using Names = std::vector<std::string>;

TEST_CASE("A change of any row that the library did not make shows in its table") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    CHECK(changed_tables(database).empty());
    seeded.execute("UPDATE statement SET note = 'x' WHERE id = 1; DELETE FROM link");
    CHECK(changed_tables(database) == Names{"statement", "link"});
    write_table_checksums(database, {"link"});
    CHECK(changed_tables(database) == Names{"link"});
    write_table_checksums(database);
    CHECK(changed_tables(database).empty());
}

TEST_CASE("Text that moves from one column to the next is a change") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    seeded.execute("UPDATE documentation SET meaning_en = 'ab', meaning_ar = 'c'");
    write_table_checksums(database);
    seeded.execute("UPDATE documentation SET meaning_en = 'a', meaning_ar = 'bc'");
    CHECK(changed_tables(database) == Names{"documentation"});
    seeded.execute("UPDATE documentation SET meaning_en = 'ab', meaning_ar = 'c'");
    CHECK(changed_tables(database).empty());
}

TEST_CASE("What the analyzer makes anew has no checksum") {
    SeededBase seeded;
    seeded.execute("DELETE FROM mention; DELETE FROM word_stem");
    CHECK(changed_tables(sijill::kb::connection_of(seeded.base).database()).empty());
}
