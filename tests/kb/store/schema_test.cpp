#include "catch.hpp"
#include "kb/scratch.hpp"

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
    CHECK(seeded.value("SELECT ifnull(group_concat(name), '') " + objects +
                       " AND name NOT IN (SELECT name FROM documentation)") == "");
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
