#include "catch.hpp"
#include "reports/definition/checks.hpp"
#include "sijill/error.hpp"

#include <string>

using namespace sijill;

namespace {

const Value kNull;

Value number(std::int64_t value) {
    return value;
}

/// The faults of one check over a result with the columns a and b.
std::vector<Message> faults(const std::string& check, std::vector<std::vector<Value>> rows,
                            bool default_parameters = true) {
    Report report;
    report.file = "x.sql";
    report.checks = {{check, 7}};
    ResultSet result;
    result.columns = {{.key = "a", .label_en = {}, .label_ar = {}},
                      {.key = "b", .label_en = {}, .label_ar = {}}};
    result.rows = std::move(rows);
    return reports::failed_checks(report, result, default_parameters);
}

} // namespace

TEST_CASE("Checks accept what meets them and name the row that does not") {
    const struct {
        std::string check;
        std::vector<std::vector<Value>> rows;
        std::string fault;
    } cases[] = {
        {"rows >= 1", {{number(1), number(1)}}, ""},
        {"rows >= 1", {}, "there are 0 rows"},
        {"rows = 1", {{number(1), number(1)}}, ""},
        {"rows = 0", {{number(1), number(1)}}, "there is one row"},
        {"not_null a", {{"", number(1)}}, ""},
        {"not_null b", {{"x", number(1)}, {"y", kNull}}, "in row 2 b is NULL"},
        {"unique a", {{"x", kNull}, {"y", kNull}, {kNull, kNull}, {kNull, kNull}}, ""},
        {"unique a", {{"x", kNull}, {"y", kNull}, {"x", kNull}}, "in row 3 a is x"},
        {"in a x|y", {{"x", kNull}, {"y", kNull}, {kNull, kNull}}, ""},
        {"in a x|y", {{"x", kNull}, {"z", kNull}}, "in row 2 a is z"},
        {"in a 0|1", {{number(1), kNull}}, ""},
        {"min b 1", {{"x", number(1)}, {"x", Value(1.5)}, {"x", kNull}}, ""},
        {"min b 1", {{"x", number(0)}}, "in row 1 b is 0"},
        {"min b 1", {{"x", "many"}}, "in row 1 b is many"},
        {"not_null c", {{"x", number(1)}}, "there is no column c"},
    };
    for (const auto& [check, rows, fault] : cases) {
        CAPTURE(check, fault);
        const auto found = faults(check, rows);
        REQUIRE(found.size() == (fault.empty() ? 0 : 1));
        if (!fault.empty()) {
            CHECK(found[0].text() == "x.sql:7: @check " + check + " fails: " + fault);
        }
    }
}

TEST_CASE("The number of rows counts under default parameters only") {
    CHECK(faults("rows >= 1", {}, false).empty());
    CHECK(faults("rows = 7", {}, false).empty());
    CHECK(faults("not_null a", {{kNull, kNull}}, false).size() == 1);
}

TEST_CASE("What is no check is refused with the forms there are") {
    for (const char* text : {"", "rows", "rows > 1", "rows >= many", "rows >= 1 2", "not_null",
                             "unique a b", "in a", "min a", "min a x", "max a 1"}) {
        CAPTURE(text);
        CHECK_THROWS_AS(reports::read_check(text), Error);
    }
    CHECK(reports::read_check("in a x|y|").choices == std::vector<std::string>{"x", "y"});
    CHECK(reports::read_check("min a -3").number == -3);
}
