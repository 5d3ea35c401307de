#include "server/json/api.hpp"
#include "server/json/endpoint.hpp"
#include "server/json/schema_check.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <map>
#include <set>

using namespace sijill;
using test::Api;
using test::encoded;
using test::Json;
using test::SchemaCheck;

namespace {

std::string joined(const std::vector<std::string>& lines) {
    return fmt::format("{}", fmt::join(lines, "\n"));
}

/// Addresses of each path that have an answer.
std::map<std::string, std::vector<std::string>> good_addresses(Api& api) {
    const std::string source = api.json("/api/v1/sources").at("rows")[0].at("slug");
    std::map<std::string, std::vector<std::string>> addresses{
        {"/api/v1/search",
         {"/api/v1/search?q=" + encoded("تأخر"), "/api/v1/search?q=grok&in=statements",
          "/api/v1/search?q=grok&in=entities", "/api/v1/search?q=grok&group=source&explain=true",
          "/api/v1/search?q=zzzz", "/api/v1/search?q=grok&mode=raw&limit=1"}},
        {"/api/v1/ask",
         {"/api/v1/ask?q=" + encoded("متى أُطلق غروك 3؟"), "/api/v1/ask?q=zzzz&explain=true",
          "/api/v1/ask?q=why+was+grok-3+late&limit=2"}},
        {"/api/v1/suggest", {"/api/v1/suggest?q=" + encoded("غرو"), "/api/v1/suggest?q=del"}},
        {"/api/v1/reports", {"/api/v1/reports?lang=en"}},
        {"/api/v1/entities", {"/api/v1/entities?kind=model", "/api/v1/entities?limit=1"}},
        {"/api/v1/sources", {"/api/v1/sources?offset=1", "/api/v1/sources?as_of=2000-01-01"}},
        {"/api/v1/sources/{slug}", {"/api/v1/sources/" + source + "?limit=3"}},
        {"/api/v1/schema", {"/api/v1/schema?lang=en", "/api/v1/schema?name=delays"}},
        {"/api/v1/sql", {"/api/v1/sql?q=SELECT+*+FROM+statements", "/api/v1/sql?q=SELECT+NULL"}},
        {"/api/v1/version", {"/api/v1/version"}},
        {"/api/v1/health", {"/api/v1/health"}},
        {"/api/v1/openapi.json", {"/api/v1/openapi.json"}},
    };
    const Json reports = api.json("/api/v1/reports");
    for (const Json& row : reports.at("rows")) {
        std::string address = "/api/v1/reports/" + row.at("name").get<std::string>() + "?cite=true";
        for (const Json& parameter : row.at("parameters")) {
            if (parameter.at("required").get<bool>()) { // those that there are take entities
                const std::string name = parameter.at("name");
                address += '&' + name + (name == "left" ? "=grok-3" : "=claude-3.5-opus");
            }
        }
        addresses["/api/v1/reports/{name}"].push_back(std::move(address));
    }
    const Json entities = api.json("/api/v1/entities");
    for (const Json& row : entities.at("rows")) {
        const std::string slug = row.at("slug");
        addresses["/api/v1/entities/{slug}"].push_back("/api/v1/entities/" + slug + "?limit=5");
    }
    const Json statements = api.json("/api/v1/sql?q=SELECT+id+FROM+statement+LIMIT+40");
    for (const Json& row : statements.at("rows")) {
        addresses["/api/v1/statements/{id}"].push_back("/api/v1/statements/" + row.at("id").dump() +
                                                       "?limit=100");
    }
    return addresses;
}

std::string with_field(const std::string& address, const std::string& field) {
    return address + (address.find('?') == std::string::npos ? '?' : '&') + field;
}

} // namespace

TEST_CASE("The document names every route, and every reference in it leads somewhere") {
    Api api;
    const Json document = api.json("/api/v1/openapi.json");
    CHECK(document.at("openapi") == "3.1.0");
    std::set<std::string> ids;
    std::size_t routes = 0;
    for (const auto& [path, item] : document.at("paths").items()) {
        ++routes;
        for (const auto& [method, operation] : item.items()) {
            CAPTURE(path, method);
            CHECK(ids.insert(operation.at("operationId")).second);
            CHECK_FALSE(operation.at("summary").get<std::string>().empty());
            CHECK(operation.at("responses").contains("200"));
            CHECK(operation.at("responses").contains("default"));
        }
    }
    CHECK(routes == server::json_routes().size());
    const std::string text = document.dump();
    constexpr std::string_view kReference = R"("$ref":"#)";
    std::size_t references = 0;
    for (auto at = text.find(kReference); at != std::string::npos;
         at = text.find(kReference, at + 1)) {
        const auto begin = at + kReference.size();
        const std::string pointer = text.substr(begin, text.find('"', begin) - begin);
        CAPTURE(pointer);
        CHECK(document.contains(Json::json_pointer(pointer)));
        ++references;
    }
    CHECK(references > 20);
}

TEST_CASE("The document has the parameters and the limits that requests are checked against") {
    Api api;
    api.options.max_rows = 77;
    api.options.base_path = "/sijill";
    const Json document = api.json("/api/v1/openapi.json");
    CHECK(document.at("servers")[0].at("url") == "/sijill");
    const Json& parameters = document.at("paths").at("/api/v1/search").at("get").at("parameters");
    std::set<std::string> names;
    for (const Json& parameter : parameters) {
        names.insert(parameter.at("name"));
        if (parameter.at("name") == "limit") {
            CHECK(parameter.at("schema").at("maximum") == 77);
            CHECK(parameter.at("schema").at("default") == 10);
        }
    }
    for (const server::Endpoint& endpoint : server::endpoints()) {
        if (endpoint.path == "/api/v1/search") {
            CHECK(names.size() == endpoint.parameters.size());
        }
    }
    CHECK(names.contains("mode"));
    CHECK(api.json("/api/v1/sources").at("rows").size() <= 77);
}

TEST_CASE("Every answer fits its schema, in both languages") {
    Api api;
    const Json document = api.json("/api/v1/openapi.json");
    const auto addresses = good_addresses(api);
    for (const server::Endpoint& endpoint : server::endpoints()) {
        CAPTURE(endpoint.path);
        const auto found = addresses.find(endpoint.path);
        REQUIRE(found != addresses.end());
        const Json& schema = document.at("paths")
                                 .at(endpoint.path)
                                 .at("get")
                                 .at("responses")
                                 .at("200")
                                 .at("content")
                                 .at("application/json")
                                 .at("schema");
        for (const std::string& address : found->second) {
            const bool has_language =
                std::ranges::any_of(endpoint.parameters, [](const server::Parameter& parameter) {
                    return parameter.name == "lang";
                });
            for (const char* language : {"lang=en", "lang=ar"}) {
                const bool given = address.find("lang=") != std::string::npos;
                const std::string target =
                    has_language && !given ? with_field(address, language) : address;
                CAPTURE(target);
                const std::string faults =
                    joined(SchemaCheck(document).faults(api.json(target), schema));
                CHECK(faults == "");
            }
        }
    }
}

TEST_CASE("Every problem fits its schema, in both languages: 400, 404 and 405 of every route") {
    Api api;
    const Json document = api.json("/api/v1/openapi.json");
    const Json& schema = document.at("components").at("schemas").at("Problem");
    const auto addresses = good_addresses(api);
    const auto check = [&](const server::Response& response, unsigned status,
                           const std::string& code) {
        const Json problem = Api::problem_of(response, status, code);
        CHECK(joined(SchemaCheck(document).faults(problem, schema)) == "");
    };
    for (const server::Endpoint& endpoint : server::endpoints()) {
        CAPTURE(endpoint.path);
        for (const std::string language : {"lang=en", "lang=ar"}) {
            const std::string path = addresses.at(endpoint.path).front();
            check(api.get(with_field(path, language + "&nonsense=1")), 400, "bad_parameter");
            check(api.send("DELETE", with_field(path, language), {}), 405, "method_not_allowed");
            const auto gap = endpoint.path.find('{');
            const std::string missing =
                gap == std::string::npos ? endpoint.path + "/x/y" : endpoint.path.substr(0, gap);
            check(api.get(with_field(missing + "zzzzzzzzz", language)), 404, "not_found");
        }
    }
}

TEST_CASE("The check of schemas finds what does not fit") {
    const Json document = Json::parse(R"({"a": {"type": "string"}})");
    const auto faults = [&](const char* value, const char* schema) {
        return SchemaCheck(document).faults(Json::parse(value), Json::parse(schema)).size();
    };
    CHECK(faults("1", R"({"type": "integer"})") == 0);
    CHECK(faults("1.5", R"({"type": "integer"})") == 1);
    CHECK(faults("null", R"({"type": ["string", "null"]})") == 0);
    CHECK(faults("3", R"({"type": ["string", "null"]})") == 1);
    CHECK(faults("3", R"({"$ref": "#/a"})") == 1);
    CHECK(faults("[1, \"x\"]", R"({"items": {"type": "integer"}})") == 1);
    CHECK(faults("{}", R"({"required": ["x"]})") == 1);
    CHECK(faults(R"({"y": 1})", R"({"properties": {}, "additionalProperties": false})") == 1);
    CHECK(faults("-1", R"({"minimum": 0})") == 1);
    CHECK(faults(R"("b")", R"({"enum": ["a"]})") == 1);
    CHECK(faults(R"("b")", R"({"const": "a"})") == 1);
    CHECK(faults(R"("")", R"({"minLength": 1})") == 1);
    CHECK(faults("1", R"({"oneOf": []})") == 1);
}
