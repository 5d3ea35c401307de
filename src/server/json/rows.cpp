#include "server/json/rows.hpp"

#include "render/formats/rows_json.hpp"
#include "server/http/target.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <variant>

namespace sijill::server {
namespace {

/// Returns "integer", "number", "text" or "json": what the values of a column are; "any" for values
/// of several types, and null for a column without values.
std::string_view type_of(const ResultSet& result, std::size_t column) {
    if (result.columns[column].json) {
        return "json";
    }
    std::string_view type;
    for (const auto& row : result.rows) {
        const Value& value = row[column];
        if (std::holds_alternative<std::monostate>(value)) {
            continue;
        }
        const std::string_view here = std::holds_alternative<std::string>(value)    ? "text"
                                      : std::holds_alternative<std::int64_t>(value) ? "integer"
                                                                                    : "number";
        if (type.empty() || (type == "integer" && here == "number")) {
            type = here;
        } else if (type != here && !(type == "number" && here == "integer")) {
            return "any";
        }
    }
    return type;
}

void put_columns(JsonWriter& json, const ResultSet& result, const std::vector<std::string>& keys,
                 Language language) {
    json.key("columns").open('[');
    for (std::size_t index = 0; index < keys.size(); ++index) {
        json.open('{').member("name", keys[index]).key("type");
        if (const std::string_view type = type_of(result, index); type.empty()) {
            json.json("null");
        } else {
            json.value(type);
        }
        json.member("label", result.columns[index].label(language)).close('}');
    }
    json.close(']');
}

std::string row_json(const ResultSet& result, const std::vector<Value>& row,
                     const std::vector<std::string>& keys) {
    JsonWriter json;
    render::put_row(json, row, result.columns, keys, render::document_as_it_stands);
    return json.take();
}

} // namespace

std::size_t put_rows(JsonWriter& json, const ResultSet& result, Language language, bool more,
                     std::size_t max_bytes) {
    const std::vector<std::string> keys = render::unique_keys(result);
    std::size_t count = 0;
    std::size_t bytes = 0;
    json.key("rows").open('[');
    for (const auto& row : result.rows) {
        const std::string written = row_json(result, row, keys);
        bytes += written.size() + 1;
        if (bytes > max_bytes) {
            break;
        }
        json.json(written);
        ++count;
    }
    json.close(']');
    put_columns(json, result, keys, language);
    json.member("truncated", more || count < result.rows.size());
    return count;
}

void put_next(JsonWriter& json, const JsonCall& call, std::size_t count, bool more) {
    json.key("next");
    if (!more || count == 0) {
        json.json("null");
        return;
    }
    const std::string_view target = call.call.request.target;
    std::string address(path_of(target));
    address += '?';
    std::string_view query = query_of(target);
    while (!query.empty()) {
        const std::string_view field = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(field.size() + 1, query.size()));
        if (percent_decoded(field.substr(0, field.find('='))) != "offset") {
            address.append(field).append("&");
        }
    }
    json.value(fmt::format("{}offset={}", address, call.given.number("offset") + count));
}

void put_page(JsonWriter& json, const JsonCall& call, const ResultSet& result) {
    const bool cut = result.cut_at.has_value();
    const std::size_t count =
        put_rows(json, result, call.language, cut, call.call.options.max_bytes);
    put_next(json, call, count, cut || count < result.rows.size());
}

void put_first_row(JsonWriter& json, std::string_view name, const ResultSet& result) {
    json.key(name).json(result.rows.empty()
                            ? "null"
                            : row_json(result, result.rows.front(), render::unique_keys(result)));
}

} // namespace sijill::server
