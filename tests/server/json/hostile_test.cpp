#include "server/json/api.hpp"
#include "server/json/endpoint.hpp"
#include "support/repeat.hpp"

#include <chrono>
#include <ctime>

using namespace sijill;
using test::Api;
using test::encoded;
using test::Json;

namespace {

/// Of the processor, whose time does not grow with what else the machine does.
constexpr std::clock_t kSecond = CLOCKS_PER_SEC;

/// SQL that takes more than it may, each in its own way.
const std::vector<std::string> kGreedySql{
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n",
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) "
    "SELECT group_concat(printf('%.9999d', i)) FROM n",
    "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n) "
    "SELECT i, randomblob(1000000) AS b FROM n ORDER BY b",
    "SELECT zeroblob(2000000000)",
    "SELECT count(*) FROM sentence a, sentence b, sentence c, sentence d, sentence e, sentence f",
    "SELECT replace(hex(zeroblob(4000000)), '0', '0123456789')",
};

const std::vector<std::string> kOddTexts{
    std::string("\0", 1),
    std::string("a\0b", 3),
    "\xED\xA0\x80",
    "\xED\xB0\x80",
    "\xFF\xFE",
    "\xC0\xAF",
    "\xF8\x88\x80\x80\x80",
    "\xEF\xBB\xBF",
    "\xE2\x80\xAE",
    "'; DROP TABLE source; --",
    "../../etc/passwd",
    "%25%00",
    "<script>alert(1)</script>",
    "\"\\\n\r\t\x01\x1F\x7F",
    std::string(5000, '('),
    std::string(900, '"'),
    "\xF0\x9F\x98\x80",
    "\xE2\x81\xA6\xE2\x81\xA9",
    "*",
    "-",
    "\"",
    "p.",
    "p.p.",
    "lang",
};

} // namespace

TEST_CASE("SQL that takes too much ends in time, and says which limit it met") {
    Api api;
    api.options.timeout = std::chrono::milliseconds(100);
    for (const std::string& sql : kGreedySql) {
        CAPTURE(sql);
        const std::clock_t begin = std::clock();
        const server::Response response = api.get("/api/v1/sql?q=" + encoded(sql));
        const std::clock_t took = std::clock() - begin;
        CHECK(response.status == 422);
        CHECK(Json::parse(response.body).at("code").get<std::string>().starts_with("limit_"));
        CHECK(took < 10 * kSecond);
    }
}

TEST_CASE("An answer never has more bytes than it may, whatever a row has") {
    Api api;
    api.options.max_bytes = 20'000;
    for (const std::string sql :
         {"SELECT zeroblob(900000)", "SELECT zeroblob(9000), zeroblob(9000)",
          "SELECT s.text FROM sentence AS s, sentence AS t",
          "SELECT replace(printf('%.*c', 3000, 'x'), 'x', char(1)) FROM sentence"}) {
        CAPTURE(sql);
        const server::Response response = api.get("/api/v1/sql?q=" + encoded(sql));
        REQUIRE(response.status == 200);
        CHECK(Json::parse(response.body).at("truncated") == true);
        CHECK(response.body.size() < api.options.max_bytes + 1000);
    }
    for (const char* target : {"/api/v1/reports/evidence", "/api/v1/reports/mentions",
                               "/api/v1/search?q=grok&limit=1000", "/api/v1/entities",
                               "/api/v1/entities/grok-3", "/api/v1/sources"}) {
        CAPTURE(target);
        const server::Response response = api.get(target);
        REQUIRE(response.status == 200);
        CHECK(Json::accept(response.body));
        CHECK(response.body.size() < api.options.max_bytes + 6000);
    }
}

TEST_CASE("Odd texts as a value, a name or a part of an address are answered or refused, as JSON") {
    Api api;
    for (const std::string& text : kOddTexts) {
        CAPTURE(text.substr(0, 40));
        for (const server::Endpoint& endpoint : server::endpoints()) {
            std::vector<std::string> targets{endpoint.path + '?' + encoded(text) + "=1",
                                             endpoint.path + "?p." + encoded(text) + "=1"};
            for (const server::Parameter& parameter : endpoint.parameters) {
                targets.push_back(endpoint.path + '?' + std::string(parameter.name) + '=' +
                                  encoded(text));
            }
            const auto gap = endpoint.path.find('{');
            if (gap != std::string::npos && text.find('/') == std::string::npos) {
                targets.push_back(endpoint.path.substr(0, gap) + encoded(text));
            }
            for (const std::string& target : targets) {
                CAPTURE(target.substr(0, 120));
                const server::Response response = api.get(target);
                CHECK((response.status == 200 || response.status == 400 || response.status == 404 ||
                       response.status == 403 || response.status == 422));
                CHECK(Json::accept(response.body));
            }
        }
    }
}

TEST_CASE("Bytes that are no text are refused before anything is run") {
    Api api;
    for (const char* value : {"%00", "a%00b", "%ED%A0%80", "%FF", "%C0%AF", "%E2%82"}) {
        CAPTURE(value);
        for (const char* start :
             {"/api/v1/search?q=", "/api/v1/sql?q=SELECT+:x&p.x=", "/api/v1/sql?q=",
              "/api/v1/reports/evidence?source=", "/api/v1/suggest?q=", "/api/v1/sources?as_of="}) {
            api.problem(std::string(start) + value, 400, "bad_parameter");
        }
    }
}

TEST_CASE("Numbers at the edge of what fits are refused or answered") {
    Api api;
    for (const char* number : {"9223372036854775807", "9223372036854775808", "-9223372036854775808",
                               "18446744073709551616", "1000001"}) {
        CAPTURE(number);
        api.problem(std::string("/api/v1/search?q=x&offset=") + number, 400, "bad_parameter");
        api.problem(std::string("/api/v1/sources?limit=") + number, 400, "bad_parameter");
    }
    CHECK(api.json("/api/v1/sources?offset=10000000").at("rows").empty());
    CHECK(api.json("/api/v1/search?q=grok&offset=10000").at("rows").empty());
    CHECK(api.json("/api/v1/search?q=grok&offset=10000&in=statements").at("rows").empty());
    CHECK(api.json("/api/v1/reports/evidence?p.limit=9223372036854775807").at("truncated") ==
          false);
    api.problem("/api/v1/reports/evidence?p.limit=-5", 400, "bad_parameter");
    api.problem("/api/v1/reports/mentions?p.limit=-9223372036854775808", 400, "bad_parameter");
}

TEST_CASE("Many parameters, and many words, take no more time than few") {
    Api api;
    std::string target = "/api/v1/sql?q=SELECT+1";
    for (int number = 0; number < 1000; ++number) {
        target += "&p.n" + std::to_string(number) + "=1";
    }
    api.problem(target, 400, "bad_parameter");
    const std::clock_t begin = std::clock();
    static_cast<void>(api.json("/api/v1/search?q=" + encoded(test::repeat("تأجيل ", 166))));
    static_cast<void>(api.json("/api/v1/search?q=" + encoded(test::repeat("ا* ", 300))));
    static_cast<void>(api.get("/api/v1/search?mode=raw&q=" + encoded(test::repeat("a* OR ", 160))));
    static_cast<void>(api.get("/api/v1/search?mode=raw&q=" + encoded(test::repeat("(", 900))));
    CHECK(std::clock() - begin < 5 * kSecond);
}
