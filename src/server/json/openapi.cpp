#include "server/json/openapi.hpp"

#include "base/embedded_files.hpp"
#include "base/json_writer.hpp"
#include "base/version.hpp"
#include "server/json/endpoint.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace sijill::server {
namespace {

void put_schema(JsonWriter& json, const Parameter& parameter, const ServeOptions& options) {
    json.key("schema").open('{');
    switch (parameter.kind) {
    case ParameterKind::number:
        json.member("type", "integer").member("minimum", parameter.least);
        json.member("maximum", parameter.most_by(options));
        break;
    case ParameterKind::day:
        json.member("type", "string").member("format", "date");
        break;
    case ParameterKind::choice:
        json.member("type", "string").key("enum").json(json_array(parameter.choices));
        break;
    case ParameterKind::text:
        json.member("type", "string").member("minLength", 1);
        json.member("maxLength", parameter.longest());
        break;
    }
    if (const std::string fallback = parameter.fallback_by(options); !fallback.empty()) {
        json.key("default");
        if (parameter.kind == ParameterKind::number) {
            json.json(fallback);
        } else {
            json.value(fallback);
        }
    }
    json.close('}');
}

void put_parameter(JsonWriter& json, const Parameter& parameter, const ServeOptions& options) {
    json.open('{').member("name", parameter.name).member("in", "query");
    json.member("description", parameter.meaning).member("required", parameter.required);
    put_schema(json, parameter, options);
    json.close('}');
}

/// Returns the name of the placeholder in a path; empty where it has none.
std::string_view placeholder(std::string_view path) {
    const auto begin = path.find('{');
    return begin == std::string_view::npos ? std::string_view()
                                           : path.substr(begin + 1, path.find('}') - begin - 1);
}

void put_parameters(JsonWriter& json, const Endpoint& endpoint, const ServeOptions& options) {
    json.key("parameters").open('[');
    if (const std::string_view name = placeholder(endpoint.path); !name.empty()) {
        json.open('{').member("name", name).member("in", "path");
        json.member("description", endpoint.part).member("required", true);
        json.key("schema").json(R"({"type":"string","minLength":1})").close('}');
    }
    for (const Parameter& parameter : endpoint.parameters) {
        put_parameter(json, parameter, options);
    }
    if (endpoint.values != Arguments::Values::none) {
        const bool named = endpoint.values == Arguments::Values::named;
        json.open('{').member("name", "values").member("in", "query");
        json.member("description", named ? "the report's own parameters, as NAME or p.NAME"
                                         : "values of the statement's parameters, as p.NAME");
        json.member("required", false).member("style", "form").member("explode", true);
        json.key("schema").json(R"({"type":"object","additionalProperties":{"type":"string"}})");
        json.close('}');
    }
    json.close(']');
}

void put_responses(JsonWriter& json, const Endpoint& endpoint) {
    json.key("responses").open('{').key("200").open('{').member("description", "the answer");
    json.key("content").json(
        fmt::format(R"({{"application/json":{{"schema":{{"$ref":"#/components/schemas/{}"}}}}}})",
                    endpoint.schema));
    json.close('}');
    json.key("304").json(R"({"description":"the client has this answer: If-None-Match"})");
    json.key("default").json(R"({"$ref":"#/components/responses/Problem"})").close('}');
}

void put_body(JsonWriter& json, const Endpoint& endpoint, const ServeOptions& options) {
    json.key("requestBody").open('{').member("required", true).key("content").open('{');
    json.key("application/x-www-form-urlencoded").open('{').key("schema").open('{');
    json.member("type", "object").key("properties").open('{');
    for (const Parameter& parameter : endpoint.parameters) {
        JsonWriter one;
        one.open('{');
        put_schema(one, parameter, options);
        const auto written = nlohmann::ordered_json::parse(one.close('}').take());
        json.key(parameter.name).json(written.at("schema").dump());
    }
    json.close('}').close('}').close('}').close('}').close('}');
}

void put_operation(JsonWriter& json, const Endpoint& endpoint, const ServeOptions& options,
                   bool posts) {
    json.key(posts ? "post" : "get").open('{');
    json.member("operationId",
                posts ? fmt::format("{}_by_form", endpoint.id) : std::string(endpoint.id));
    json.member("summary", endpoint.summary);
    if (posts) {
        put_body(json, endpoint, options);
    } else {
        put_parameters(json, endpoint, options);
    }
    put_responses(json, endpoint);
    json.close('}');
}

} // namespace

std::string openapi_document(const ServeOptions& options) {
    JsonWriter json;
    json.open('{').member("openapi", "3.1.0").key("info").open('{');
    json.member("title", "Sijill").member("version", kVersion);
    json.member("description",
                "Evidence-first reading of one Sijill base. docs/api.md describes it.");
    json.close('}').key("servers").open('[').open('{');
    json.member("url", options.base_path.empty() ? std::string("/") : options.base_path);
    json.close('}').close(']').key("paths").open('{');
    for (const Endpoint& endpoint : endpoints()) {
        json.key(endpoint.path).open('{');
        put_operation(json, endpoint, options, false);
        if (endpoint.takes_post) {
            put_operation(json, endpoint, options, true);
        }
        json.close('}');
    }
    const std::string_view schemas = embedded_files("src/server/json/schemas.json").front().content;
    json.close('}').key("components").open('{').key("schemas");
    json.json(nlohmann::ordered_json::parse(schemas).dump());
    json.key("responses")
        .json(
            R"({"Problem":{"description":"what went wrong","content":{"application/problem+json":)"
            R"({"schema":{"$ref":"#/components/schemas/Problem"}}}}})");
    return json.close('}').close('}').take();
}

} // namespace sijill::server
