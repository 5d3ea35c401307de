// Every route in both languages: what is there, what a browser has already, what was asked wrongly,
// what there is not, and a method that the address does not take.
#include "server/answers/served.hpp"
#include "server/http/target.hpp"
#include "server/json/routes.hpp"
#include "server/mcp/routes.hpp"
#include "server/pages/routes.hpp"

#include <map>
#include <set>

using namespace sijill;
using namespace sijill::server;
using namespace std::chrono_literals;
using sijill::test::Served;
using sijill::test::Told;

namespace {

/// What stands for `{}` of a route, and what a route needs behind its path.
const std::map<std::string_view, std::string_view> kParts{
    {"/reports/{}", "delays"},        {"/entities/{}", "grok-3"},
    {"/sources/{}", "grok3-delay"},   {"/statements/{}", "30"},
    {"/api/v1/reports/{}", "delays"}, {"/api/v1/entities/{}", "grok-3"},
    {"/api/v1/statements/{}", "30"},  {"/api/v1/sources/{}", "grok3-delay"}};
const std::map<std::string_view, std::string_view> kQueries{
    {"/api/v1/search", "q=grok"},
    {"/api/v1/ask", "q=grok"},
    {"/api/v1/suggest", "q=grok"},
    {"/api/v1/sql", "q=SELECT+1"},
    {"/compare.csv", "left=grok-3&right=claude-3.5-opus"},
    {"/compare.xlsx", "left=grok-3&right=claude-3.5-opus"},
    {"/sql.csv", "q=SELECT+1"},
    {"/sql.xlsx", "q=SELECT+1"}};
/// Addresses without a language, whose answer is the same in both, and which lead elsewhere.
const std::set<std::string_view> kWithoutLanguage{"/api/v1/version", "/api/v1/health",
                                                  "/api/v1/openapi.json"};
const std::set<std::string_view> kLeadElsewhere{"/", "/ar", "/en"};

std::string_view found_in(const std::map<std::string_view, std::string_view>& map,
                          std::string_view key) {
    const auto found = map.find(key);
    return found == map.end() ? std::string_view() : found->second;
}

/// The pattern without the language in front of it.
std::string_view below_language(std::string_view pattern) {
    return pattern.starts_with("/ar/") || pattern.starts_with("/en/") ? pattern.substr(3) : pattern;
}

std::string filled(std::string_view pattern, std::string_view part) {
    std::string path(pattern);
    if (const auto gap = path.find("{}"); gap != std::string::npos) {
        path.replace(gap, 2, part);
    }
    return path;
}

std::string with(const std::string& address, const std::string& field) {
    return address + (address.find('?') == std::string::npos ? '?' : '&') + field;
}

/// The addresses of a route that have an answer: one for each language of its answers.
std::vector<std::string> good_addresses(std::string_view pattern) {
    const std::string_view below = below_language(pattern);
    std::string address = filled(pattern, found_in(kParts, below));
    if (const std::string_view query = found_in(kQueries, below); !query.empty()) {
        address = with(address, std::string(query));
    }
    if (pattern.starts_with("/api/") && !kWithoutLanguage.contains(pattern)) {
        return {with(address, "lang=en"), with(address, "lang=ar")};
    }
    return {address};
}

/// A request as the reader of requests makes it.
Request request_of(const std::string& target) {
    Request request = Served::request(target);
    request.path = percent_decoded(path_of(target)).value();
    request.query = form_fields(query_of(target)).value();
    return request;
}

std::vector<Route> all_routes() {
    std::vector<Route> routes = json_routes();
    for (const auto& group : {page_routes(), mcp_routes()}) {
        routes.insert(routes.end(), group.begin(), group.end());
    }
    return routes;
}

std::string content_type(const Told& told) {
    return std::string(told.reply.header("Content-Type"));
}

/// Whether an error is told as its kind of address does: an object for programs, a page for people.
bool is_told(const Told& told, std::string_view pattern) {
    return content_type(told).starts_with(pattern.starts_with("/api/") || pattern == "/mcp"
                                              ? "application/problem+json"
                                              : "text/html");
}

} // namespace

TEST_CASE("Every route answers with 200, and with 304 who has the answer", "[routes]") {
    Served served(10s);
    served.given = all_routes();
    served.options.edit = true;
    for (const Route& route : served.given) {
        if (route.methods.front() != "GET" || kLeadElsewhere.contains(route.pattern)) {
            continue;
        }
        for (const std::string& address : good_addresses(route.pattern)) {
            CAPTURE(address);
            const Told told = served.ask(request_of(address));
            CAPTURE(told.reply.body->substr(0, 500));
            REQUIRE(told.reply.status == 200);
            const std::string tag(told.reply.header("ETag"));
            CHECK(tag.empty() != route.cached);
            Request again = request_of(address);
            again.headers = {{"if-none-match", tag.empty() ? "*" : tag}};
            const Told second = served.ask(again);
            CHECK(second.reply.status == (route.cached ? 304 : 200));
            CHECK(second.reply.body->empty() == route.cached);
        }
    }
}

TEST_CASE("Every route tells a parameter that it does not have", "[routes]") {
    Served served(10s);
    served.given = all_routes();
    served.options.edit = true;
    std::size_t told_routes = 0;
    for (const Route& route : served.given) {
        if (route.methods.front() != "GET") {
            continue;
        }
        for (const std::string& address : good_addresses(route.pattern)) {
            const std::string wrong = with(address, "nonsense=1");
            CAPTURE(wrong);
            const Told told = served.ask(request_of(wrong));
            CHECK(told.reply.status == 400);
            CHECK(is_told(told, route.pattern));
            CHECK(told.reply.header("ETag").empty());
            ++told_routes;
        }
    }
    CHECK(told_routes > 60);
}

TEST_CASE("Below every route there is nothing, and of a part that there is not it is told",
          "[routes]") {
    Served served(10s);
    served.given = all_routes();
    served.options.edit = true;
    for (const Route& route : served.given) {
        const bool has_part = route.pattern.find("{}") != std::string_view::npos;
        const std::string path =
            has_part ? filled(route.pattern, "zzzzzzz") : std::string(route.pattern) + "/x/y";
        for (const char* language : {"lang=en", "lang=ar"}) {
            const std::string address =
                route.pattern.starts_with("/api/") ? with(path, language) : path;
            CAPTURE(address);
            const Told told = served.ask(request_of(address));
            CHECK(told.reply.status == 404);
            CHECK(content_type(told).starts_with(
                route.pattern.starts_with("/api/") ? "application/problem+json" : "text/html"));
        }
    }
}

TEST_CASE("Every route tells the methods that it takes where it is asked by another", "[routes]") {
    Served served(10s);
    served.given = all_routes();
    served.options.edit = true;
    for (const Route& route : served.given) {
        for (const std::string& address : good_addresses(route.pattern)) {
            for (const char* method : {"DELETE", "PUT", "PATCH", "TRACE"}) {
                CAPTURE(address, method);
                Request request = request_of(address);
                request.method = method;
                const Told told = served.ask(request);
                CHECK(told.reply.status == 405);
                CHECK(told.reply.header("Allow").find(route.methods.front()) !=
                      std::string_view::npos);
            }
        }
    }
}
