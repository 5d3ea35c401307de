#include "catch.hpp"
#include "kb/scratch.hpp"
#include "kb/store/table_checksums.hpp"
#include "kb/store/write_transaction.hpp"

#include <sqlite3.h>

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

TEST_CASE("What the library writes stays in step, whatever way rows are written and deleted") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    const std::string sql =
        GENERATE(as<std::string>(), "UPDATE statement SET note = 'x'",
                 "DELETE FROM link",   // without WHERE: SQLite truncates
                 "DELETE FROM source", // with all that refers to it
                 "UPDATE qualifier SET value_number = 2.0 WHERE value_number > 1",
                 "UPDATE qualifier SET value_number = 2.5 WHERE value_number > 1",
                 "REPLACE INTO entity_kind VALUES ('model', 'a', 'b')",
                 "REPLACE INTO meta VALUES ('knowledge_date', '2030-01-01')",
                 "INSERT OR IGNORE INTO entity_kind VALUES ('model', 'a', 'b')",
                 "UPDATE entity SET id = id + 1000 WHERE id > 9000",
                 "CREATE TABLE own (a); INSERT INTO own VALUES (1)");
    CAPTURE(sql);
    sijill::kb::write(seeded.base,
                      [&] { database.exec("PRAGMA defer_foreign_keys = ON; " + sql); });
    CHECK(changed_tables(database).empty());
}

TEST_CASE("A change that others made stays told when the library writes to the same table") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    seeded.execute("UPDATE statement SET note = 'x' WHERE id = 1");
    sijill::kb::write(seeded.base, [&] { database.exec("UPDATE statement SET note = 'y'"); });
    CHECK(changed_tables(database) == Names{"statement"});
}

TEST_CASE("Rows that a savepoint or a failed statement has undone need checksums made anew") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    const std::string sql = GENERATE(
        as<std::string>(),
        "SAVEPOINT part; INSERT INTO entity_kind VALUES ('new', 'a', 'b'); ROLLBACK TO part",
        // The second row has the key of the first, so that neither stays.
        "INSERT INTO entity_kind VALUES ('new', 'a', 'b'), ('new', 'c', 'd')");
    const bool are_made_anew = GENERATE(false, true);
    CAPTURE(sql, are_made_anew);
    {
        sijill::kb::WriteTransaction transaction(sijill::kb::connection_of(seeded.base));
        try {
            database.exec(sql);
        } catch (const SQLite::Exception& failed) {
            CHECK(failed.getErrorCode() == SQLITE_CONSTRAINT);
        }
        transaction.commit();
    }
    CHECK(seeded.value("SELECT count(*) FROM entity_kind WHERE slug = 'new'") == "0");
    if (are_made_anew) {
        write_table_checksums(database);
    }
    CHECK(changed_tables(database) == (are_made_anew ? Names{} : Names{"entity_kind"}));
}

TEST_CASE("A write that fails leaves the checksums as they were") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    CHECK(error_of([&] {
        sijill::kb::write(seeded.base, [&] {
            database.exec("UPDATE statement SET note = 'y'");
            throw sijill::Error(sijill::ErrorCode::bad_input, sijill::Message::foreign("undone"));
        });
    }));
    sijill::kb::write(seeded.base, [&] { database.exec("DELETE FROM link WHERE from_id = 1"); });
    CHECK(changed_tables(database).empty());
}

TEST_CASE("A checksum that is no number of 64 digits is a change, and stays one") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    seeded.execute("UPDATE meta SET value = 'x' WHERE key = 'checksum.link'");
    sijill::kb::write(seeded.base, [&] { database.exec("DELETE FROM link"); });
    CHECK(changed_tables(database) == Names{"link"});
}

TEST_CASE("What the analyzer makes anew has no checksum") {
    SeededBase seeded;
    seeded.execute("DELETE FROM mention; DELETE FROM word_stem");
    CHECK(changed_tables(sijill::kb::connection_of(seeded.base).database()).empty());
}
