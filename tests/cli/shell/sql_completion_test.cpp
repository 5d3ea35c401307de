#include "catch.hpp"
#include "cli/commands/commands.hpp"
#include "cli/shell/sql_completion.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

using namespace sijill::cli;

using Words = std::vector<std::string>;

/// What could come next in the seeded base, as it is typed.
LineCompletion completion_of(const std::string& sql) {
    static Command program("sijill", "");
    static const bool defined = (setup_commands(program, GlobalOptions()), true);
    REQUIRE(defined);
    return complete_sql(program, GlobalOptions(), sql);
}

Words next(const std::string& sql) {
    return completion_of(sql).spelled;
}

bool has(const Words& words, const std::string& word) {
    return std::ranges::find(words, word) != words.end();
}

} // namespace

TEST_CASE("keywords and functions come in the case of what was typed") {
    CHECK(next("SEL") == Words{"SELECT"});
    CHECK(next("sel") == Words{"select"});
    CHECK(next("SELECT * FROM delays WHER") == Words{"WHERE"});
    CHECK(has(next("SELECT coun"), "count"));
    CHECK(next("SELECT * FROM delays WHEREVER").empty());
}

TEST_CASE("tables and views of the base come where one has to stand, without keywords") {
    const Words tables = next("SELECT * FROM ");
    CHECK(has(tables, "delays"));
    CHECK(has(tables, "entity"));
    CHECK(has(tables, "المنافسون"));
    CHECK_FALSE(has(tables, "WHERE"));
    CHECK(next("SELECT * FROM DELA") == Words{"delay_event", "delays"});
    CHECK(next("SELECT * FROM المنافس") == Words{"المنافسون"});
}

TEST_CASE("columns are those of the tables that the statement names") {
    CHECK(has(next("SELECT * FROM delays WHERE min_d"), "min_days"));
    CHECK_FALSE(has(next("SELECT * FROM entity WHERE min_d"), "min_days"));
    CHECK(has(next("SELECT min_d"), "min_days"));
    CHECK(next("SELECT entity.slu") == Words{"slug"});
    CHECK(next("SELECT sentence.slu").empty());
}

TEST_CASE("within single quotes come the names of entities, in both scripts") {
    CHECK(has(next("SELECT * FROM name WHERE text = 'غوغ"), "'غوغل'"));
    CHECK(has(next("SELECT * FROM name WHERE text = 'Goog"), "'Google'"));
    CHECK_FALSE(has(next("SELECT * FROM name WHERE text = 'sele"), "'select'"));
    CHECK_FALSE(completion_of("SELECT 'غوغ").ends_word);
}

TEST_CASE("within double quotes come tables and columns, quoted") {
    CHECK(next("SELECT * FROM \"المناف") == Words{"\"المنافسون\""});
    CHECK(next("SELECT \"min_d") == Words{"\"min_days\""});
}

TEST_CASE("nothing comes where anything could stand, or in a comment") {
    const auto sql =
        GENERATE("", "SELECT ", "SELECT * FROM delays WHERE model = ", "-- sel", "SELECT 1 /* sel");
    CHECK(next(sql).empty());
    CHECK(next("-- a comment\nSEL") == Words{"SELECT"});
}

TEST_CASE("the word at hand is replaced from its quote on") {
    CHECK(completion_of("SELECT * FROM DELA").replaced == 4);
    CHECK(completion_of("SELECT \"min_d").replaced == 6);
    CHECK(completion_of("SELECT entity.slu").replaced == 3);
}
