#include "render/messages.hpp"
#include "server/json/api.hpp"
#include "support/error_of.hpp"

using namespace sijill;
using namespace sijill::server;
using test::Api;
using test::encoded;
using test::Json;

namespace {

bool offers(const Json& problem, const std::string& name) {
    const Json& candidates = problem.at("candidates");
    return std::find(candidates.begin(), candidates.end(), name) != candidates.end();
}

} // namespace

TEST_CASE("Every code has a name, a status with a title, and a sentence in both languages") {
    for (const ProblemCode code : problem_codes()) {
        CAPTURE(name_of(code));
        for (const Language language : {Language::english, Language::arabic}) {
            const Response response = problem_response(code, language);
            const Json problem = Json::parse(response.body);
            CHECK(response.status == status_of(code));
            CHECK(response.content_type == "application/problem+json");
            CHECK(problem.at("type") == "about:blank");
            CHECK(problem.at("status") == status_of(code));
            CHECK(problem.at("code") == name_of(code));
            CHECK_FALSE(problem.at("title").get<std::string>().empty());
            CHECK_FALSE(problem.at("detail").get<std::string>().empty());
            CHECK(problem.at("line").is_null());
        }
    }
    for (const unsigned status : {413U, 414U, 431U}) {
        CHECK(problem_response(ProblemCode::too_long, Language::arabic, status).status == status);
    }
}

TEST_CASE("A code stands for the exit code of the same fault") {
    for (const auto& [error, code] : {std::pair(ErrorCode::usage, ProblemCode::bad_parameter),
                                      {ErrorCode::not_found, ProblemCode::not_found},
                                      {ErrorCode::refused, ProblemCode::refused},
                                      {ErrorCode::limit_time, ProblemCode::limit_time},
                                      {ErrorCode::limit_memory, ProblemCode::limit_memory},
                                      {ErrorCode::check_failed, ProblemCode::check_failed},
                                      {ErrorCode::database, ProblemCode::database},
                                      {ErrorCode::no_file, ProblemCode::database}}) {
        const Problem problem = problem_of(Error(error, "it failed"_text), Language::english);
        CHECK(problem.code == code);
        CHECK(exit_code_of(problem.code) == exit_code(error));
    }
}

TEST_CASE("An unknown parameter is told with the nearest, and with all where none is near") {
    Api api;
    CHECK(offers(api.problem("/api/v1/search?q=x&limt=3", 400, "bad_parameter"), "limit"));
    const Json all = api.problem("/api/v1/sources?zzzzzz=3", 400, "bad_parameter");
    for (const char* name : {"limit", "offset", "lang", "as_of"}) {
        CHECK(offers(all, name));
    }
    CHECK(
        offers(api.problem("/api/v1/reports/delays?compny=xai", 400, "bad_parameter"), "company"));
    CHECK(api.problem("/api/v1/version?x=1", 400, "bad_parameter").at("hint") == "it takes none");
    CHECK(api.problem("/api/v1/sources?zzzzzz=3&lang=ar", 400, "bad_parameter")
              .at("detail")
              .get<std::string>()
              .find("zzzzzz") != std::string::npos);
}

TEST_CASE("A parameter that comes twice is refused, even with the same value") {
    Api api;
    api.problem("/api/v1/search?q=x&q=x", 400, "bad_parameter");
    api.problem("/api/v1/sources?lang=ar&lang=ar", 400, "bad_parameter");
    api.problem("/api/v1/sql?q=SELECT+:a&p.a=1&p.a=1", 400, "bad_parameter");
    Api::problem_of(api.send("POST", "/api/v1/sql?q=SELECT+1", {{"q", "SELECT 2"}}), 400,
                    "bad_parameter");
}

TEST_CASE("A value out of range is refused, not clamped") {
    Api api;
    for (const char* value : {"0", "1001", "-1", "1e2", "10.0", "+5", "%D9%A5", "", "x", "0x10",
                              "99999999999999999999", "1%00"}) {
        CAPTURE(value);
        api.problem(std::string("/api/v1/sources?limit=") + value, 400, "bad_parameter");
    }
    CHECK_FALSE(api.json("/api/v1/sources?limit=1000").at("rows").empty());
    CHECK(api.problem("/api/v1/sources?limit=1001", 400, "bad_parameter").at("hint") ==
          "it takes a whole number from 1 to 1000");
    api.options.max_rows = 2;
    api.problem("/api/v1/entities?limit=3", 400, "bad_parameter");
    CHECK(api.json("/api/v1/entities").at("rows").size() == 2);
    CHECK(offers(api.problem("/api/v1/search?q=x&mode=al", 400, "bad_parameter"), "all"));
    CHECK(
        offers(api.problem("/api/v1/search?q=x&in=zzzzzzzzz", 400, "bad_parameter"), "statements"));
    CHECK(offers(api.problem("/api/v1/sources?lang=fr", 400, "bad_parameter"), "ar"));
    api.problem("/api/v1/search?q=" + std::string(1001, 'x'), 400, "bad_parameter");
    CHECK(api.json("/api/v1/search?q=" + std::string(1000, 'x')).at("total") == 0);
    api.problem("/api/v1/entities/" + std::string(201, 'x'), 400, "bad_parameter");
    api.problem("/api/v1/search?q=x&entity=" + std::string(201, 'x'), 400, "bad_parameter");
    api.problem("/api/v1/reports/delays?company=" + std::string(1001, 'x'), 400, "bad_parameter");
    api.problem("/api/v1/search", 400, "bad_parameter");
    api.problem("/api/v1/search?q=", 400, "bad_parameter");
}

TEST_CASE("A parameter that goes only with another is refused without it") {
    Api api;
    CHECK(api.problem("/api/v1/search?q=x&per_group=2", 400, "bad_parameter").at("detail") ==
          "per_group goes only with group");
    CHECK(api.get("/api/v1/search?q=x&per_group=2&group=source").status == 200);
}

TEST_CASE("What is not there is told with the nearest") {
    Api api;
    CHECK(offers(api.problem("/api/v1/reports/delay", 404, "not_found"), "delays"));
    CHECK_FALSE(api.problem("/api/v1/reports/evidence?predicate=zzzz", 404, "not_found")
                    .at("candidates")
                    .empty());
    const Json unknown = api.problem("/api/v1/entities/" + encoded("غروق"), 404, "not_found");
    CHECK_FALSE(unknown.at("candidates").empty());
    api.problem("/api/v1/sources/nowhere", 404, "not_found");
    api.problem("/api/v1/nothing", 404, "not_found");
    api.problem("/api/v1/search?q=x&entity=" + encoded("لا أحد"), 404, "not_found");
    api.problem("/api/v1/search?q=x&source=nowhere", 404, "not_found");
}

TEST_CASE("A fault of SQL is told with line and column") {
    Api api;
    const Json problem = api.problem("/api/v1/sql?q=" + encoded("SELECT\n  foo"), 400, "sql_error");
    CHECK(problem.at("line") == 2);
    CHECK(problem.at("column") == 3);
    const Json near =
        api.problem("/api/v1/sql?q=SELECT+modl+FROM+delays&lang=ar", 400, "sql_error");
    CHECK(offers(near, "model"));
    CHECK(near.at("column") == 8);
    api.problem("/api/v1/sql?q=SELECT+1;SELECT+2", 400, "sql_error");
    api.problem("/api/v1/sql?q=DELETE+FROM+source", 403, "refused");
    api.problem("/api/v1/sql?q=ATTACH+'x'+AS+y", 403, "refused");
    api.problem("/api/v1/sql?q=SELECT+:x", 400, "bad_parameter");
    api.problem("/api/v1/sql?q=SELECT+1&p.x=1", 400, "bad_parameter");
}

TEST_CASE("A parameter that a report lacks is told with its meaning, in the words of the API") {
    Api api;
    const Json problem = api.problem("/api/v1/reports/comparison", 400, "bad_parameter");
    CHECK(problem.at("detail") == "report comparison needs the parameter left");
    CHECK(std::string(problem.at("hint")).starts_with("left: "));
    CHECK(std::string(problem.at("hint")).find("--") == std::string::npos);
}

TEST_CASE("No hint speaks of the command line") {
    Api api;
    api.options.timeout = std::chrono::milliseconds(50);
    for (const char* target :
         {"/api/v1/reports/zzzzzzzzz", "/api/v1/schema?name=zzzzzzzz", "/api/v1/sql?q=SELECT+:x",
          "/api/v1/sql?q=SELECT", "/api/v1/statements/x",
          "/api/v1/sql?q=WITH+RECURSIVE+n(i)+AS+(VALUES(1)+UNION+ALL+SELECT+i+FROM+n)+SELECT+"
          "count(*)+FROM+n"}) {
        CAPTURE(target);
        const Json problem = Json::parse(api.get(target).body);
        const std::string hint = problem.at("hint").is_null() ? "" : problem.at("hint");
        CAPTURE(hint);
        CHECK(hint.find("--") == std::string::npos);
        CHECK(hint.find("sijill ") == std::string::npos);
        CHECK(hint.find("-p ") == std::string::npos);
    }
}
