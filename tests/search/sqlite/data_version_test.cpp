#include "base/temp_folder.hpp"
#include "catch.hpp"
#include "search/passage_base.hpp"
#include "search/sqlite/data_version.hpp"

#include <optional>

namespace {

/// The version of the data as a question sees it, while it reads.
std::optional<std::uint32_t> version_of(const PassageBase& base) {
    sijill::search::Statement reading(base.db(), "SELECT 1 FROM sqlite_schema");
    static_cast<void>(reading.step());
    return sijill::search::data_version(base.db(), PassageBase::tables());
}

} // namespace

TEST_CASE("the version changes with what any connection writes, and with nothing else") {
    const sijill::TempFolder folder;
    PassageBase writer = PassageBase::at(folder / "a.db");
    writer.run("CREATE TABLE word (word)");
    const PassageBase reader = PassageBase::at(folder / "a.db");
    const auto before = version_of(reader);
    REQUIRE(before);
    CHECK(version_of(reader) == before);
    CHECK(reader.list("SELECT count(*) FROM word") == std::vector<std::string>{"0"});
    CHECK(version_of(reader) == before);

    const auto of_writer = version_of(writer);
    writer.run("INSERT INTO word VALUES (1)");
    const auto after = version_of(reader);
    CHECK(after != before);
    CHECK(version_of(writer) != of_writer);
    writer.run("DELETE FROM word");
    CHECK(version_of(reader) != after);
}

TEST_CASE("what may be undone has no version") {
    PassageBase base;
    const auto before = version_of(base);
    base.run("BEGIN; INSERT INTO word (word, passages) VALUES ('a', 1)");
    CHECK_FALSE(version_of(base));
    base.run("SAVEPOINT part; DELETE FROM word; ROLLBACK TO part");
    CHECK_FALSE(version_of(base));
    base.run("ROLLBACK");
    CHECK(version_of(base) == before);
}

TEST_CASE("an index has no version where a temporary table or view hides one of its own, or main "
          "has none") {
    PassageBase base;
    const auto before = version_of(base);
    REQUIRE(before);
    for (const std::string table : {"word", "word_stem", "sentence", "sentence_index_docsize"}) {
        base.run("CREATE TEMP TABLE " + table + " (word)");
        INFO(table);
        CHECK_FALSE(version_of(base));
        base.run("DROP TABLE temp." + table);
        CHECK(version_of(base) == before);
    }
    base.run("CREATE TEMP VIEW Word AS SELECT * FROM main.word");
    CHECK_FALSE(version_of(base));
    base.run("DROP VIEW temp.word; CREATE TEMP VIEW words AS SELECT * FROM word");
    CHECK(version_of(base) == before);
    base.run("DROP VIEW words");
    base.run("DROP TABLE word; ATTACH ':memory:' AS other; CREATE TABLE other.word (word)");
    CHECK_FALSE(version_of(base));
}

TEST_CASE("a database in whose place another one was put is searched itself") {
    const PassageBase of_bridges({"جسر"});
    const PassageBase of_models({"نموذج"});
    PassageBase base;
    const auto put = [&base](const PassageBase& other) {
        sqlite3_int64 size = 0;
        unsigned char* bytes = sqlite3_serialize(other.db(), "main", &size, 0);
        REQUIRE(sqlite3_deserialize(base.db(), "main", bytes, size, size,
                                    SQLITE_DESERIALIZE_FREEONCLOSE) == SQLITE_OK);
    };
    const sijill::SearchIndex index = base.index();
    const auto find = [&index](const char* question) { return index.search(question, {}).total; };
    put(of_models);
    CHECK_FALSE(version_of(base));
    for (int round = 0; round < 10; ++round) {
        CHECK(find("نماذج") == 1);
        CHECK(find("جسور") == 0);
    }
    put(of_bridges);
    CHECK(find("نماذج") == 0);
    CHECK(find("جسور") == 1);
}
