#include "catch.hpp"
#include "kb/base_access.hpp"
#include "reports/export/export.hpp"
#include "reports/seeded_base.hpp"
#include "sijill/report.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>

using namespace sijill;

namespace {

SQLite::Database restored(KnowledgeBase& base) {
    SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    copy.exec(test::content_of(base));
    return copy;
}

std::string rows_of(SQLite::Database& database, const std::string& name) {
    SQLite::Statement rows(database, "SELECT * FROM \"" + name + "\"");
    std::string text;
    while (rows.executeStep()) {
        for (int column = 0; column < rows.getColumnCount(); ++column) {
            text += rows.getColumn(column).getString() + "\t";
        }
        text += "\n";
    }
    return text;
}

} // namespace

TEST_CASE("The dump makes the same base in stock SQLite") {
    KnowledgeBase base = test::seeded_base();
    SQLite::Database copy = restored(base);
    SQLite::Database& original = sijill::kb::connection_of(base).database();
    for (const BaseExport::Part& part : BaseExport(base).parts()) {
        CAPTURE(part.name);
        CHECK((rows_of(copy, part.name) == rows_of(original, part.name)));
    }
    for (const char* pragma : {"PRAGMA application_id", "PRAGMA user_version"}) {
        CHECK(copy.execAndGet(pragma).getInt() == original.execAndGet(pragma).getInt());
    }
    CHECK(copy.execAndGet("PRAGMA integrity_check").getString() == "ok");
    CHECK(rows_of(copy, "sqlite_schema").empty() == false);
    SQLite::Statement broken(copy, "PRAGMA foreign_key_check");
    CHECK_FALSE(broken.executeStep());
}

TEST_CASE("The dumped index is rebuilt: it searches, agrees with its table and follows writes") {
    KnowledgeBase base = test::seeded_base();
    SQLite::Database copy = restored(base);
    const std::string count = "SELECT count(*) FROM sentence_posting";
    CHECK(copy.execAndGet(count).getInt() ==
          sijill::kb::connection_of(base).database().execAndGet(count).getInt());
    CHECK_NOTHROW(copy.exec(
        "INSERT INTO sentence_index (sentence_index, rank) VALUES ('integrity-check', 1)"));
    copy.exec("UPDATE sentence SET words = words || ' zzz' WHERE ordinal = 1");
    CHECK(copy.execAndGet("SELECT count(*) FROM sentence_index('zzz')").getInt() == 1);
}

TEST_CASE("Values of every kind survive the dump") {
    KnowledgeBase base = KnowledgeBase::create(":memory:");
    SQLite::Database& original = sijill::kb::connection_of(base).database();
    original.exec("CREATE TABLE odd (\"a \"\"b\"\"\" ANY, c ANY)");
    original.exec("INSERT INTO odd VALUES ('it''s\nماسك', x'00FF'), (NULL, 0.1), "
                  "(1e300, -9223372036854775807), ('', 'a;b')");
    SQLite::Database copy = restored(base);
    CHECK(rows_of(copy, "odd") == rows_of(original, "odd"));
    CHECK(copy.execAndGet("SELECT c = 0.1 FROM odd WHERE rowid = 2").getInt() == 1);
    CHECK(copy.execAndGet("SELECT hex(c) FROM odd WHERE rowid = 1").getString() == "00FF");
}

TEST_CASE("The parts are the tables, then the views, without the index and its shadows") {
    KnowledgeBase base = test::seeded_base();
    const BaseExport whole(base);
    const auto parts = whole.parts();
    const auto found = [&](const std::string& name) {
        return std::find_if(parts.begin(), parts.end(),
                            [&](const BaseExport::Part& part) { return part.name == name; });
    };
    REQUIRE(found("source") != parts.end());
    REQUIRE(found("delays") != parts.end());
    CHECK(found("source") < found("delays"));
    CHECK_FALSE(found("source")->view);
    CHECK(found("delays")->view);
    CHECK(found("sentence_index") == parts.end());
    CHECK(found("sentence_index_data") == parts.end());
    const ResultSet names = whole.rows(*found("name"));
    CHECK(names.title == "name");
    CHECK(names.columns.at(2).key == "text");
    CHECK_FALSE(names.rows.empty());
}

TEST_CASE("A dump ends where its writer fails") {
    KnowledgeBase base = test::seeded_base();
    int pieces = 0;
    CHECK_THROWS_AS(BaseExport(base).dump([&](std::string_view) {
        if (++pieces == 3) {
            throw std::runtime_error("full");
        }
    }),
                    std::runtime_error);
    CHECK(pieces == 3);
}
