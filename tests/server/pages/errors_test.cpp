#include "server/pages/site.hpp"

using namespace sijill;
using namespace sijill::test;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("A page that there is not is 404, with the nearest names and a way on") {
    Site site;
    const Response report = site.get("/en/reports/delay");
    CHECK(report.status == 404);
    CHECK_THAT(report.body, ContainsSubstring("there is no report delay"));
    CHECK_THAT(report.body, ContainsSubstring("delays"));
    CHECK_THAT(report.body, ContainsSubstring("role=\"search\""));
    CHECK_THAT(site.get("/ar/reports/delay").body, ContainsSubstring("لا تقرير باسم delay"));
    for (const char* path :
         {"/ar/nothing", "/en/entities/nobody", "/ar/sources/none", "/en/statements/999999",
          "/en/statements/x", "/ar/reports/delays.pdf", "/en/reports/quotes/more"}) {
        CAPTURE(path);
        const Response response = site.get(path);
        CHECK(response.status == 404);
        CHECK(fault_of_elements(response.body).empty());
    }
}

TEST_CASE(
    "A parameter that a page does not have, or that is out of range, says what can be given") {
    Site site;
    const auto told = [&site](const std::string& target) {
        const Response response = site.get(target);
        CHECK(response.status == 400);
        return response.body;
    };
    CHECK_THAT(told("/en/reports/delays?compny=xai"),
               ContainsSubstring("this page has no parameter compny"));
    CHECK_THAT(told("/en/reports/delays?compny=xai"), ContainsSubstring("company"));
    CHECK_THAT(told("/en/answer?q=a&q=b"), ContainsSubstring("the parameter q is given twice"));
    CHECK_THAT(told("/en/sources?page=9"), ContainsSubstring("from 1 to 1"));
    CHECK_THAT(told("/en/sources?page=-1"), ContainsSubstring("page cannot be &#39;-1&#39;"));
    CHECK_THAT(told("/en/entities?kind=modle"), ContainsSubstring("did you mean model?"));
    CHECK_THAT(told("/ar/entities?kind=modle"), ContainsSubstring("أتقصد model؟"));
    CHECK_THAT(told("/en/?x=1"), ContainsSubstring("it takes no parameter"));
    CHECK_THAT(told("/en/timeline?since=yesterday"), ContainsSubstring("yesterday"));
    CHECK_THAT(told("/en/compare?left=grok-3&right=Grok3"),
               ContainsSubstring("cannot be compared with itself"));
    CHECK(site.get("/en/reports/delays?company=").status == 200); // a field that was left empty
}

TEST_CASE("A page advises nothing that is of use only at a terminal") {
    Site site;
    const std::string missing = site.get("/en/reports/comparison.csv").body;
    CHECK_THAT(missing, ContainsSubstring("needs the parameter left"));
    CHECK_THAT(missing, ContainsSubstring("left: one of the two"));
    CHECK_THAT(missing, !ContainsSubstring("--left"));
    CHECK_THAT(site.get("/ar/reports/comparison.csv").body, !ContainsSubstring("--left"));
    CHECK_THAT(site.get("/en/reports/evidence").body,
               ContainsSubstring("name=\"limit\" type=\"number\" value=\"\" min=\"0\""));
    CHECK_THAT(site.get("/en/sql?q=SELECT+1+FROM+nothing").body, !ContainsSubstring("^"));
}

TEST_CASE("A fault in SQL stands beside the statement, which stays in its field") {
    Site site;
    const Response fault = site.get("/en/sql?q=SELEC+1");
    CHECK(fault.status == 400);
    CHECK_THAT(fault.body, ContainsSubstring("role=\"alert\""));
    CHECK_THAT(fault.body, ContainsSubstring(">\nSELEC 1</textarea>"));
    const Response write = site.get("/en/sql?q=DELETE+FROM+statement");
    CHECK(write.status == 403);
    CHECK_THAT(write.body, ContainsSubstring("writes to statement"));
    site.options.timeout = std::chrono::milliseconds(50);
    const Response endless =
        site.get("/en/sql?q=WITH+RECURSIVE+n(i)+AS+(SELECT+1+UNION+ALL+SELECT+i%2B1+FROM+n)+"
                 "SELECT+count(*)+FROM+n");
    CHECK(endless.status == 422);
}

TEST_CASE("Rows above the limit are left out, and the page says so") {
    Site site;
    site.options.max_rows = 3;
    const Response response = site.get("/en/sql?q=SELECT+id+FROM+statement");
    CHECK(response.status == 200);
    CHECK_THAT(response.body, ContainsSubstring("Only the first 3 rows are shown"));
    CHECK_THAT(site.get("/en/reports/evidence").body,
               ContainsSubstring("Only the first 3 rows are shown"));
    const std::string entity = site.get("/en/entities/grok-3").body;
    CHECK_THAT(entity, ContainsSubstring("All sentences that name it")); // their number is unknown
    CHECK_THAT(entity, ContainsSubstring("Only the first 3 rows are shown"));
    site.options.max_rows = 1000;
    site.options.max_bytes = 3000;
    CHECK_THAT(site.get("/en/sources/grok3-delay").body, ContainsSubstring("Only the first "));
}
