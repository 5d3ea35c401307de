#include "catch.hpp"
#include "reports/definition/report_header.hpp"

#include <string>

using namespace sijill;

namespace {

/// Returns a report that answers what a line of its header says.
reports::ReadReport with_answers(const std::string& line) {
    return reports::read_report("makers.sql",
                                "-- @name        makers\n"
                                "-- @title.en    Makers  @title.ar  الشركات\n"
                                "-- @describe.en Who makes what.\n"
                                "-- @describe.ar من يصنع ماذا.\n"
                                "-- @param company entity default=null \"company\" \"الشركة\"\n"
                                "-- @param since date default=null \"from\" \"من\"\n"
                                "-- @param limit integer default=null \"rows\" \"صفوف\"\n" +
                                    line +
                                    "\n-- @column a \"a\" \"أ\"\n"
                                    "SELECT 1 AS a WHERE :company IS NULL AND :since IS NULL\n"
                                    "   AND :limit IS NULL;\n");
}

} // namespace

TEST_CASE("A report says which questions it answers, and what its parameters take") {
    const auto [report, faults] =
        with_answers("-- @answers maker company=organization|person since=earliest limit=3");
    CHECK(faults.empty());
    REQUIRE(report.answers.size() == 1);
    CHECK(report.answers[0].intent == "maker");
    CHECK(report.answers[0].parameters.at("company") == "organization|person");
    CHECK(report.answers[0].parameters.at("since") == "earliest");
    CHECK(report.answers[0].line == 8);
}

TEST_CASE("A fault of @answers is told with its line") {
    const struct {
        std::string line, fault;
    } cases[] = {
        {"-- @answers", "@answers takes the name of a pattern, and NAME=WHAT for parameters"},
        {"-- @answers maker founder", "@answers: unexpected word: founder"},
        {"-- @answers maker model=model", "@answers binds model, which is no @param"},
        {"-- @answers maker since=2024", "@answers: since is earliest or latest"},
        {"-- @answers maker limit=few", "@answers: limit is not an integer"},
    };
    for (const auto& each : cases) {
        CAPTURE(each.line);
        const auto faults = with_answers(each.line).faults;
        REQUIRE(faults.size() == 1);
        CHECK(faults[0].text() == "makers.sql:8: " + each.fault);
    }
}
