#include "catch.hpp"
#include "reports/definition/query_files.hpp"
#include "sijill/report.hpp"

#include <string_view>

using namespace sijill;

TEST_CASE("A built-in report is read by its name alone, as among all of them") {
    const ReportCatalog all;
    for (const Report& report : all.reports()) {
        CAPTURE(report.name);
        const auto alone = reports::built_in_report(report.name);
        REQUIRE(alone);
        CHECK(alone->name == report.name);
        CHECK(alone->sql == report.sql);
        CHECK(alone->parameters.size() == report.parameters.size());
    }
}

TEST_CASE("What is no report is not read as one, though a built-in file has such a name") {
    for (const std::string_view name : {"", "delay", "mentions.sql", "ask/facts",
                                        "../queries/delays", "export/entities", "Delays", "%"}) {
        CAPTURE(name);
        CHECK_FALSE(reports::built_in_report(name));
    }
}
