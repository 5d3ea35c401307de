#include "catch.hpp"
#include "reports/definition/report_header.hpp"

#include <map>
#include <string>

using namespace sijill;

namespace {

const std::string kSound =
    "-- @name        good\n"
    "-- @title.en    Good  @title.ar  جيد\n"
    "-- @describe.en What is good.\n"
    "-- @describe.ar ما هو جيد.\n"
    "-- @param of entity default=null \"whose\" \"لمن\" values=\"SELECT 'a'\"\n"
    "-- @param since date \"from\"\n"
    "-- @column a \"first\" \"الأول\"\n"
    "-- @column b \"second\" \"الثاني\"\n"
    "-- @chart bar x=a y=b\n"
    "-- @check not_null a\n"
    "-- @candidates planned postponed\n"
    "SELECT 1 AS a, 2 AS b WHERE :of IS NULL AND :since IS NOT NULL;\n";

std::string replaced(const std::string& from, const std::string& to) {
    std::string sql = kSound;
    return sql.replace(sql.find(from), from.size(), to);
}

} // namespace

TEST_CASE("A sound header is read whole") {
    const auto [report, faults] = reports::read_report("folder/good.sql", kSound);
    CHECK(faults.empty());
    CHECK(report.name == "good");
    CHECK(report.title_ar == "جيد");
    CHECK(report.description_en == "What is good.");
    CHECK(report.sql == kSound);
    REQUIRE(report.chart);
    CHECK(report.chart->kind == Chart::Kind::bar);
    CHECK(report.chart->columns == std::map<std::string, std::string>{{"x", "a"}, {"y", "b"}});
    CHECK(report.candidate_kinds == std::vector<std::string>{"planned", "postponed"});
    REQUIRE(report.columns.size() == 2);
    CHECK(report.columns[1].label(Language::arabic) == "الثاني");
    REQUIRE(report.checks.size() == 1);
    CHECK(report.checks[0].line == 10);
    REQUIRE(report.parameters.size() == 2);
    const ReportParameter& of = report.parameters[0];
    CHECK(of.type == ParameterType::entity);
    CHECK_FALSE(of.required);
    CHECK_FALSE(of.default_value);
    CHECK(of.help_ar == "لمن");
    CHECK(of.values_sql == "SELECT 'a'");
    CHECK(report.parameters[1].required);
    CHECK(report.parameters[1].line == 6);
}

TEST_CASE("Every fault of a header is told with its line") {
    const struct {
        std::string from, to, fault;
    } cases[] = {
        {"-- @chart bar", "-- @chrt bar", "good.sql:9: unknown key @chrt; did you mean chart?"},
        {"@name        good", "@name other",
         "good.sql:1: @name is other, but the file is good.sql"},
        {"-- @name        good\n", "", "good.sql:1: @name is missing"},
        {"  @title.ar  جيد", "", "good.sql:1: @title.ar is missing"},
        {"-- @describe.en What is good.", "-- @describe.en",
         "good.sql:3: @describe.en says nothing"},
        {"-- @describe.ar ما", "-- @title.en ما", "good.sql:4: a second @title.en"},
        {"entity default", "thing default", "good.sql:5: thing is no type"},
        {"since date", "since date default=soon", "good.sql:6: the default of since is not a date"},
        {"@param since", "@param of", "good.sql:6: a second @param of"},
        {"date \"from\"", "date", "good.sql:6: @param takes a name, a type"},
        {"\"from\"", "\"from\" \"من\" more", "good.sql:6: @param since: unexpected word: more"},
        {"@column b", "@column a", "good.sql:8: a second @column a"},
        {" \"second\"", "", "good.sql:8: @column takes a name and two headings"},
        {"y=b", "y=c", "good.sql:9: @chart of c, which is no @column"},
        {"chart bar", "chart pie", "good.sql:9: @chart pie is no kind of chart (there are bar, "},
        {"y=b", "z=b", "good.sql:9: @chart bar has no part z=b (its parts are x=COLUMN, y=COLUMN"},
        {" y=b", "", "good.sql:9: @chart bar needs y=COLUMN"},
        {"y=b", "y=b y=a", "good.sql:9: @chart has a second y"},
        {"date \"from\"", "date min=1 \"from\"", "good.sql:6: @param since: min takes an integer"},
        {"date \"from\"", "integer min=x \"from\"",
         "good.sql:6: @param since: min takes an integer"},
        {"date \"from\"", "integer default=-1 min=0 \"from\"",
         "good.sql:6: the default of since is less than its min"},
        {"@param of", "@param arabic", "good.sql:5: every report has the parameter arabic"},
        {" bar x=a y=b", "", "good.sql:9: @chart says nothing"},
        {"-- @check", "-- @chart bar x=a y=b\n-- @check", "good.sql:10: a second @chart"},
        {"not_null a", "not_null c", "good.sql:10: @check of c, which is no @column"},
        {"not_null a", "rows about 3", "good.sql:10: @check rows about 3: not a check"},
        {" planned postponed", "", "good.sql:11: @candidates takes kinds of candidates"},
        {"ed postponed", "ed late", "good.sql:11: no kind of candidates is late"},
        {"ed postponed", "ed postpond",
         "good.sql:11: no kind of candidates is postpond; did you mean postponed?"},
        {"ed postponed", "ed planned", "good.sql:11: @candidates has planned twice"},
        {"-- @check", "-- @candidates said\n-- @check", "good.sql:12: a second @candidates"},
        {"\"from\"", "\"from", "good.sql:6: a quotation mark in @param is never closed"},
    };
    for (const auto& [from, to, fault] : cases) {
        CAPTURE(to);
        std::string told;
        try {
            told =
                Message::lines(reports::read_report("good.sql", replaced(from, to)).faults).text();
        } catch (const std::exception& error) {
            told = error.what();
        }
        CAPTURE(told);
        CHECK(told.find(fault) != std::string::npos);
    }
}

TEST_CASE("All faults are collected, not the first") {
    const auto [report, faults] = reports::read_report("x.sql", "-- @nam x\n-- @chek y\nSELECT 1;");
    CHECK(faults.size() == 8);
}
