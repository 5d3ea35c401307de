#include "base/json_writer.hpp"
#include "server/json/endpoint.hpp"
#include "server/json/rows.hpp"
#include "server/views/visitor_sql.hpp"
#include "sijill/error.hpp"

namespace sijill::server {
namespace {

std::string sql(const JsonCall& call) {
    const ServeOptions& serve = call.call.options;
    if (!serve.sql) {
        throw Error(ErrorCode::refused, "SQL is switched off here"_text,
                    "the reports and the search answer without it"_text);
    }
    SqlOptions options = visitor_sql(serve);
    options.parameters = call.given.values();
    options.max_rows = call.given.number("limit");
    const ResultSet rows = run_sql(call.base, call.given.text("q"), options);
    JsonWriter json;
    json.open('{');
    put_rows(json, rows, call.language, rows.cut_at.has_value(), serve.max_bytes);
    return json.key("next").json("null").close('}').take();
}

} // namespace

std::vector<Endpoint> sql_endpoints() {
    constexpr std::int64_t kLongestSql = 65'536; // code points: more than a body has
    return {
        {.id = "sql",
         .path = "/api/v1/sql",
         .summary = "Run one SQL statement that reads, within limits of time, memory and rows",
         .schema = "RowsAnswer",
         .parameters = {{.name = "q",
                         .meaning = "the statement; :NAME in it takes the parameter p.NAME",
                         .required = true,
                         .most = kLongestSql},
                        limit_parameter("most rows", "1000"),
                        lang_parameter(),
                        as_of_parameter()},
         .answer = sql,
         .values = Arguments::Values::prefixed,
         .takes_post = true,
         .cached = false},
    };
}

} // namespace sijill::server
