#include "catch.hpp"
#include "kb/scratch.hpp"
#include "kb/store/table_checksums.hpp"

#include <iterator>
#include <set>

TEST_CASE("The schema that the migrations and views give is the reviewed schema/schema.sql") {
    const SeededBase seeded;
    std::ifstream dump(SIJILL_SOURCE_DIR "/schema/schema.sql", std::ios::binary);
    REQUIRE(dump);
    const std::string reviewed{std::istreambuf_iterator<char>(dump), {}};
    CHECK(seeded.base.schema_sql() == reviewed);
}

TEST_CASE("Each migration has its row in the ledger, and the file says its version") {
    SeededBase seeded;
    CHECK(seeded.value("PRAGMA user_version") ==
          seeded.value("SELECT max(version) FROM migration"));
    CHECK(seeded.value("SELECT count(*) FROM migration") ==
          seeded.value("SELECT max(version) FROM migration"));
    CHECK(seeded.value("PRAGMA application_id") == "1397377356");
}

TEST_CASE("Every table, view and column is documented in both languages") {
    SeededBase seeded;
    const std::string objects = "FROM pragma_table_list AS t WHERE t.schema = 'main' AND "
                                "t.type <> 'shadow' AND t.name NOT LIKE 'sqlite%'";
    CHECK(seeded.value(
              "SELECT ifnull(group_concat(name), '') " + objects +
              " AND name NOT IN (SELECT name FROM documentation WHERE column_name = '')") == "");
    CHECK(seeded.value("SELECT ifnull(group_concat(name || '.' || c), '') FROM (SELECT t.name, "
                       "x.name AS c " +
                       std::string("FROM pragma_table_list AS t, pragma_table_info(t.name) AS x "
                                   "WHERE t.schema = 'main' AND t.type IN ('table', 'view') AND "
                                   "t.name NOT LIKE 'sqlite%') AS every WHERE NOT EXISTS (SELECT 1 "
                                   "FROM documentation d WHERE d.name = every.name AND "
                                   "d.column_name = c)")) == "");
    CHECK(seeded.value("SELECT count(*) FROM documentation WHERE meaning_en = '' OR "
                       "meaning_ar = ''") == "0");
}

TEST_CASE("Documentation names no column that is not there") {
    SeededBase seeded;
    CHECK(seeded.value("SELECT ifnull(group_concat(name || '.' || column_name), '') FROM "
                       "documentation AS d WHERE column_name <> '' AND NOT EXISTS (SELECT 1 FROM "
                       "pragma_table_info(d.name) AS x WHERE x.name = d.column_name)") == "");
}

TEST_CASE("Every column of a view has a type, and no value is of another") {
    SeededBase seeded;
    SQLite::Database& database = sijill::kb::connection_of(seeded.base).database();
    SQLite::Statement columns(database,
                              "SELECT t.name, c.name, d.type FROM pragma_table_list AS t, "
                              "pragma_table_info(t.name) AS c LEFT JOIN documentation "
                              "AS d ON d.name = t.name AND d.column_name = c.name "
                              "WHERE t.schema = 'main' AND t.type = 'view'");
    int count = 0;
    while (columns.executeStep()) {
        const std::string view = columns.getColumn(0).getString();
        const std::string column = columns.getColumn(1).getString();
        const std::string type = columns.getColumn(2).getString();
        CAPTURE(view, column);
        REQUIRE_FALSE(type.empty());
        CHECK(seeded.value("SELECT ifnull(group_concat(DISTINCT upper(typeof(\"" + column +
                           "\"))), '" + type + "') FROM \"" + view + "\" WHERE \"" + column +
                           "\" IS NOT NULL") == type);
        ++count;
    }
    CHECK(count > 300);
}

TEST_CASE("The type of a table's column is the one that the table declares") {
    SeededBase seeded;
    const std::string columns = "FROM documentation AS d JOIN pragma_table_info(d.name) AS c ON "
                                "c.name = d.column_name WHERE d.kind = 'table'";
    CHECK(seeded.value("SELECT count(*) > 50 " + columns) == "1");
    CHECK(seeded.value("SELECT ifnull(group_concat(d.name || '.' || c.name), '') " + columns +
                       " AND d.type IS NOT c.type") == "");
}

TEST_CASE("A day that does not exist is refused in every column of days") {
    SeededBase seeded;
    const char* day = GENERATE("2024-02-30", "2023-02-29", "2024-04-31", "2024-13-01", "2024-1-1");
    for (const char* column :
         {"t_earliest", "t_latest", "said_on", "recorded_at", "retracted_at"}) {
        CAPTURE(column, day);
        const std::string sql = "UPDATE statement SET " + std::string(column) + " = '" + day + "'";
        CHECK_THROWS_WITH(seeded.execute(sql), "no such day");
    }
    for (const char* column : {"published_on", "known_on"}) {
        CAPTURE(column, day);
        const std::string sql = "UPDATE source SET " + std::string(column) + " = '" + day + "'";
        CHECK_THROWS_WITH(seeded.execute(sql), "no such day");
    }
    CHECK_THROWS_WITH(
        seeded.execute("UPDATE statement SET said_on = '2024-02-01/" + std::string(day) + "'"),
        "no such day");
    CHECK_THROWS_WITH(seeded.execute("INSERT INTO source (slug, kind, language, known_on, text, "
                                     "sha256) VALUES ('a', 'article', 'ar', '" +
                                     std::string(day) + "', 'a', '')"),
                      "no such day");
    CHECK_THROWS_WITH(seeded.execute("INSERT INTO statement (source_id, key, subject_id, predicate,"
                                     " value_kind, certainty, recorded_at) VALUES (1, 'a', 1, "
                                     "'founder', 'none', 'certain', '" +
                                     std::string(day) + "')"),
                      "no such day");
    CHECK_NOTHROW(seeded.execute("UPDATE statement SET said_on = '2024-02-28/2024-02-29', "
                                 "retracted_at = '9999-12-31'"));
}

TEST_CASE("A base of the schema before is brought up to date when it is opened for writing") {
    const ScratchFolder folder;
    const auto file = folder / "base.db";
    {
        sijill::KnowledgeBase base = sijill::KnowledgeBase::create(file);
        SQLite::Database& database = sijill::kb::connection_of(base).database();
        database.exec("DROP VIEW catalog; ALTER TABLE documentation DROP COLUMN type;"
                      "DROP TRIGGER source_days_inserted; DROP TRIGGER source_days_updated;"
                      "DROP TRIGGER statement_days_inserted; DROP TRIGGER statement_days_updated;"
                      "DELETE FROM migration WHERE version > 3; PRAGMA user_version = 3;"
                      "DELETE FROM meta WHERE key = 'views_sha256'");
        database.exec("DROP TABLE archived_row; DROP TABLE change; DROP VIEW candidates;"
                      "DROP TABLE candidate; DROP TABLE candidate_decision");
    }
    using sijill::KnowledgeBase;
    CHECK(error_of([&] { return KnowledgeBase::open(file, KnowledgeBase::Access::read_only); }));
    const auto base = KnowledgeBase::open(file, KnowledgeBase::Access::read_write);
    SQLite::Database& database = sijill::kb::connection_of(base).database();
    CHECK(database.execAndGet("PRAGMA user_version").getInt() >= 8);
    CHECK(database
              .execAndGet("SELECT type FROM catalog WHERE name = 'delays' AND column_name = "
                          "'min_days'")
              .getString() == "INTEGER");
}

TEST_CASE("The views promise their columns under these names, first and in this order") {
    SeededBase seeded;
    struct Row {
        const char* view;
        const char* columns;
    };
    const Row row = GENERATE(
        Row{"delays", "model,model_slug,company,company_slug,planned_words,planned_earliest,"
                      "planned_latest,outcome,outcome_date,min_days,max_days,certainty,quote,"
                      "statement_id"},
        Row{"competitors",
            "subject,subject_slug,competitor,competitor_slug,certainty,quote,statement_id"},
        Row{"causes", "effect,cause,certainty,speaker,hedge,quote,statement_id"},
        Row{"statements", "statement_id,subject_slug,predicate,object,object_slug,certainty,"
                          "polarity,speaker,said_on,quote,source,paragraph,sentence"},
        Row{"coverage", "source,paragraph,sentence,statements"},
        Row{"quotes", "speaker,speaker_slug,said_on,certainty,quote,statement_id"},
        Row{"mentions", "entity_slug,source,paragraph,sentence,form"});
    const std::string columns =
        seeded.value("SELECT group_concat(name) FROM (SELECT name FROM pragma_table_info('" +
                     std::string(row.view) + "') ORDER BY cid)");
    CHECK((columns + ",").rfind(std::string(row.columns) + ",", 0) == 0);
}
