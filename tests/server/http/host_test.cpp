#include "catch.hpp"
#include "server/http/host.hpp"

using namespace sijill::server;

namespace {

bool is_from_here(const std::string& host, const Fields& headers) {
    Request request;
    request.host = host;
    request.headers = headers;
    return !check_origin(request);
}

} // namespace

TEST_CASE("Only names of loopback, and those that are allowed, are answered for") {
    const std::vector<std::string> allowed{"sijill.example.org"};
    for (const char* ours : {"localhost", "LOCALHOST:8010", "127.0.0.1:8010", "127.1.2.3", "[::1]",
                             "[::1]:8010", "sijill.example.org", "Sijill.Example.Org:443"}) {
        CAPTURE(ours);
        CHECK_FALSE(check_host(ours, allowed));
    }
    for (const char* foreign : {"evil.example",
                                "localhost.evil.example",
                                "127.0.0.1.evil.example",
                                "127.evil.example",
                                "127.0.0",
                                "sijill.example.org.",
                                "a.sijill.example.org",
                                "0.0.0.0",
                                "[::]",
                                "",
                                ":8010",
                                "localhost:",
                                "localhost:80x",
                                "localhost:99999",
                                "localhost:80:80",
                                "local host",
                                "localhost/",
                                "user@localhost",
                                "[::1",
                                "[]",
                                "غروك"}) {
        CAPTURE(foreign);
        CHECK(check_host(foreign, allowed));
    }
    CHECK(check_host("evil.example", {})->status == 421);
}

TEST_CASE("A request from a page of another origin is refused") {
    CHECK(is_from_here("localhost:8010", {})); // no browser
    CHECK(is_from_here("localhost:8010", {{"sec-fetch-site", "same-origin"}}));
    CHECK(is_from_here("localhost:8010", {{"sec-fetch-site", "none"}}));
    CHECK(is_from_here("localhost:8010", {{"origin", "http://localhost:8010"}}));
    CHECK(is_from_here("example.org", {{"origin", "https://example.org"}}));
    CHECK_FALSE(is_from_here("localhost:8010", {{"sec-fetch-site", "cross-site"}}));
    CHECK_FALSE(is_from_here("localhost:8010", {{"sec-fetch-site", "same-site"}}));
    CHECK_FALSE(is_from_here("localhost:8010", {{"origin", "http://localhost:3000"}}));
    CHECK_FALSE(is_from_here("localhost:8010", {{"origin", "http://evil.example"}}));
    CHECK_FALSE(is_from_here("localhost:8010", {{"origin", "null"}}));
    CHECK_FALSE(is_from_here(
        "localhost:8010", {{"origin", "http://evil.example"}, {"sec-fetch-site", "same-origin"}}));
}
