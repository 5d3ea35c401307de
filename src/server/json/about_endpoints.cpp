#include "base/json_writer.hpp"
#include "base/version.hpp"
#include "cluster/node_status.hpp"
#include "kb/base_access.hpp"
#include "kb/upkeep/file_status.hpp"
#include "server/json/endpoint.hpp"
#include "server/json/openapi.hpp"
#include "server/json/rows.hpp"
#include "sijill/analyzer.hpp"

namespace sijill::server {
namespace {

std::string schema(const JsonCall& call) {
    const ResultSet rows = describe_schema(call.base, call.given.optional("name"), call.language);
    JsonWriter json;
    json.open('{');
    put_rows(json, rows, call.language, false, call.call.options.max_bytes);
    return json.key("next").json("null").close('}').take();
}

std::string version(const JsonCall& /*call*/) {
    JsonWriter json;
    json.open('{').member("name", "sijill").member("version", kVersion).member("api", "v1");
    return json.member("analyzer", kAnalyzerVersion).close('}').take();
}

/// Tells what the node of a cluster says that keeps the file; null for what is not known.
void put_node(JsonWriter& json, const ServeOptions& options, bool is_of_node) {
    constexpr std::chrono::milliseconds kPatience{500};
    const auto node = options.cluster.empty() || !is_of_node
                          ? std::nullopt
                          : cluster::node_status(options.cluster, options.base_file, kPatience);
    json.member("node", node ? std::optional(node->node) : std::nullopt);
    json.member("leader", node ? node->leader : std::nullopt);
    json.member("behind", node ? node->behind : std::nullopt);
}

std::string health(const JsonCall& call) {
    kb::Connection& connection = kb::connection_of(call.base);
    const kb::FileStatus file = kb::file_status(connection);
    JsonWriter json;
    json.open('{').member("status", "ok");
    json.member("sources", file.sources);
    json.member("needs_reindex", file.needs_reindex);
    json.member("engine", file.engine).member("file_in_place", !connection.is_moved());
    put_node(json, call.call.options, file.engine == kb::kClusterEngine);
    json.member("bytes", file.bytes);
    json.member("log_bytes", file.log_bytes);
    json.member("schema", file.schema);
    json.member("analyzer", file.analyzer);
    return json.close('}').take();
}

std::string openapi(const JsonCall& call) {
    return openapi_document(call.call.options);
}

} // namespace

std::vector<Endpoint> about_endpoints() {
    return {
        {.id = "schema",
         .path = "/api/v1/schema",
         .summary = "The tables and views that SQL can ask, or the columns of one",
         .schema = "RowsAnswer",
         .parameters = {name_parameter("name", "a table or view"), lang_parameter()},
         .answer = schema},
        {.id = "version",
         .path = "/api/v1/version",
         .summary = "The version of the program",
         .schema = "VersionAnswer",
         .parameters = {},
         .answer = version},
        {.id = "health",
         .path = "/api/v1/health",
         .summary = "Whether the base can be read",
         .schema = "HealthAnswer",
         .parameters = {},
         .answer = health,
         .cached = false},
        {.id = "openapi",
         .path = "/api/v1/openapi.json",
         .summary = "This document",
         .schema = "Document",
         .parameters = {},
         .answer = openapi},
    };
}

} // namespace sijill::server
