#include "catch.hpp"
#include "server/answers/router.hpp"

using namespace sijill::server;

namespace {

Router
router_of(const std::vector<std::pair<std::string_view, std::vector<std::string_view>>>& table) {
    std::vector<Route> routes;
    for (const auto& [pattern, methods] : table) {
        routes.push_back({pattern, methods, nullptr});
    }
    return Router(std::move(routes));
}

std::string pattern_of(const Way& way) {
    return way.route == nullptr ? "-" : std::string(way.route->pattern);
}

} // namespace

TEST_CASE("A path finds the route whose pattern spells most of it") {
    const Router router = router_of({{"/api/reports/{}", {"GET"}},
                                     {"/api/reports/{}.csv", {"GET"}},
                                     {"/api/reports/all", {"GET"}},
                                     {"/api/{}/all", {"GET"}},
                                     {"/", {"GET"}},
                                     {"/ar/", {"GET"}},
                                     {"/ar", {"GET"}}});
    const auto found = [&](const std::string& path) {
        return pattern_of(router.find("GET", path));
    };
    CHECK(found("/api/reports/delays") == "/api/reports/{}");
    CHECK(found("/api/reports/delays.csv") == "/api/reports/{}.csv");
    CHECK(found("/api/reports/.csv") == "/api/reports/{}");
    CHECK(found("/api/reports/all") == "/api/reports/all");
    CHECK(found("/api/x/all") == "/api/{}/all");
    CHECK(found("/") == "/");
    CHECK(found("/ar") == "/ar");
    CHECK(found("/ar/") == "/ar/");
    for (const char* nowhere : {"", "/api/reports/", "/api/reports", "/api/reports/a/b", "//",
                                "/ar//", "/AR/", "/api//all", "/.."}) {
        CAPTURE(nowhere);
        CHECK(found(nowhere) == "-");
        CHECK(router.find("GET", nowhere).allow.empty());
    }
}

TEST_CASE("A part is decoded, and an encoded slash is one of its letters") {
    const Router router = router_of({{"/entities/{}", {"GET"}}, {"/{}/{}.svg", {"GET"}}});
    CHECK(router.find("GET", "/entities/%D8%BA%D8%B1%D9%88%D9%83%203").parts ==
          std::vector<std::string>{"غروك 3"});
    CHECK(router.find("GET", "/entities/a%2Fb").parts == std::vector<std::string>{"a/b"});
    CHECK(router.find("GET", "/x/a.b.svg").parts == std::vector<std::string>{"x", "a.b"});
    CHECK(router.find("GET", "/entities/%").route == nullptr);
}

TEST_CASE("A path that is there tells which methods it takes") {
    const Router router = router_of(
        {{"/sql", {"GET"}}, {"/sql", {"POST"}}, {"/mcp", {"POST"}}, {"/{}", {"GET", "DELETE"}}});
    CHECK(pattern_of(router.find("POST", "/sql")) == "/sql");
    CHECK(router.find("PUT", "/sql").route == nullptr);
    CHECK(router.find("PUT", "/sql").allow == std::vector<std::string_view>{"GET", "POST"});
    CHECK(router.find("DELETE", "/mcp").route == nullptr); // not that of the other pattern
    CHECK(router.find("DELETE", "/mcp").allow == std::vector<std::string_view>{"POST"});
}
