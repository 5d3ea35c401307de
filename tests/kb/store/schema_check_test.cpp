#include "catch.hpp"
#include "kb/scratch.hpp"
#include "kb/store/schema_check.hpp"

#include <sqlite3.h>

using namespace sijill;
using Catch::Matchers::ContainsSubstring;

namespace {

constexpr const char* kEndless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
                                 "SELECT i FROM n";

/// Opens the file anew, and returns the error of that.
std::optional<Error> refusal_of(const std::filesystem::path& file, KnowledgeBase::Access access) {
    return error_of([&] { (void)KnowledgeBase::open(file, access); });
}

std::vector<std::string> names_of(SeededBase& seeded, const std::string& where) {
    std::vector<std::string> names;
    SQLite::Statement rows(kb::connection_of(seeded.base).database(),
                           "SELECT name FROM sqlite_schema WHERE sql IS NOT NULL AND " + where);
    while (rows.executeStep()) {
        names.push_back(rows.getColumn(0).getString());
    }
    return names;
}

void rewrite_schema(SeededBase& seeded, const std::string& sql) {
    sqlite3_db_config(kb::connection_of(seeded.base).handle(), SQLITE_DBCONFIG_DEFENSIVE, 0,
                      nullptr);
    seeded.execute("PRAGMA writable_schema = ON; " + sql + "; PRAGMA writable_schema = RESET");
}

} // namespace

TEST_CASE("The schema of a new base has no fault, with its triggers and the tables of FTS5") {
    SeededBase seeded;
    const kb::SchemaFaults faults = kb::compare_schema(kb::connection_of(seeded.base).database());
    CHECK(faults.empty());
    CHECK(names_of(seeded, "type = 'view'").size() == kb::view_names().size());
}

TEST_CASE("No view under one of our names is read, and writing makes ours anew") {
    SeededBase seeded;
    for (const std::string& view : names_of(seeded, "type = 'view'")) {
        CAPTURE(view);
        seeded.execute("DROP VIEW \"" + view + "\"; CREATE VIEW \"" + view + "\" AS " + kEndless);
        const auto refused = refusal_of(seeded.file, KnowledgeBase::Access::read_only);
        REQUIRE(refused);
        CHECK(refused->code() == ErrorCode::check_failed);
        CHECK_THAT(refused->what(), ContainsSubstring("is not the one that this program makes"));
        const auto faults =
            KnowledgeBase::open(seeded.file, KnowledgeBase::Access::inspect).check();
        REQUIRE(faults.size() == 1);
        CHECK(faults.front().area == std::string("schema"));
        static_cast<void>(KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_write));
        CHECK_FALSE(refusal_of(seeded.file, KnowledgeBase::Access::read_only));
    }
    CHECK(seeded.base.check().empty());
}

TEST_CASE("Accepting the content of a base does not make a falsified view believed") {
    SeededBase seeded;
    seeded.execute("DROP VIEW delays; CREATE VIEW delays AS SELECT 1 AS model");
    seeded.base.accept_changes();
    CHECK(KnowledgeBase::open(seeded.file, KnowledgeBase::Access::inspect).check().size() == 1);
}

TEST_CASE("No table, index or trigger of ours may be lost or another, FTS5's own tables neither") {
    SeededBase seeded;
    for (const std::string& name : names_of(seeded, "type <> 'view'")) {
        CAPTURE(name);
        seeded.execute("SAVEPOINT whole");
        rewrite_schema(seeded,
                       "UPDATE sqlite_schema SET sql = sql || ' -- ' WHERE name = '" + name + "'");
        const kb::SchemaFaults changed =
            kb::compare_schema(kb::connection_of(seeded.base).database());
        CHECK(changed.of_tables.size() == 1);
        CHECK(changed.of_views.empty());
        seeded.execute("ROLLBACK TO whole; RELEASE whole");
    }
}

TEST_CASE("A view in place of a table is refused, also under read_write") {
    SeededBase seeded;
    seeded.execute("PRAGMA foreign_keys = OFF; DROP TABLE report; "
                   "CREATE VIEW report AS SELECT 1 AS name");
    for (const auto access :
         {KnowledgeBase::Access::read_only, KnowledgeBase::Access::read_write}) {
        const auto refused = refusal_of(seeded.file, access);
        REQUIRE(refused);
        CHECK_THAT(refused->what(), ContainsSubstring("report is a view, expected a table"));
    }
}

TEST_CASE("Triggers of others are refused, their tables, views and indexes let be") {
    SeededBase seeded;
    seeded.execute("CREATE TABLE mine (x); CREATE VIEW of_mine AS SELECT x FROM mine; "
                   "CREATE INDEX of_names ON name (text); INSERT INTO mine VALUES (7)");
    CHECK(seeded.base.check().empty());
    seeded.execute("DROP VIEW delays"); // so that all of our views are made anew
    {
        auto opened = KnowledgeBase::open(seeded.file, KnowledgeBase::Access::read_write);
        CHECK(opened.check().empty());
    }
    CHECK(seeded.value("SELECT x FROM of_mine") == "7");
    seeded.execute("CREATE TRIGGER theirs AFTER INSERT ON mine BEGIN DELETE FROM statement; END");
    const auto refused = refusal_of(seeded.file, KnowledgeBase::Access::read_write);
    REQUIRE(refused);
    CHECK_THAT(refused->what(), ContainsSubstring("the trigger theirs is not one of this program"));
}
