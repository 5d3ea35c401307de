#include "render/formats/rows_json.hpp"

#include "base/json_writer.hpp"
#include "render/cells/highlight.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sijill {
namespace {

void put_text(JsonWriter& json, const std::string& text, const Column& column) {
    if (column.json && nlohmann::json::accept(text)) {
        json.json(text);
    } else if (column.highlighted) {
        const MarkedText marked = split_marks(text);
        json.value(highlight(marked.text, marked.spans, HighlightStyle::tags));
    } else {
        json.value(text);
    }
}

void put(JsonWriter& json, const Value& value, const Column& column) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        json.value(*integer);
    } else if (const auto* real = std::get_if<double>(&value)) {
        json.value(*real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        put_text(json, *text, column);
    } else {
        json.json("null");
    }
}

} // namespace

std::vector<std::string> unique_keys(const ResultSet& result) {
    std::vector<std::string> keys;
    for (const Column& column : result.columns) {
        std::string key = column.key;
        for (int number = 2; std::find(keys.begin(), keys.end(), key) != keys.end(); ++number) {
            key = column.key + "_" + std::to_string(number);
        }
        keys.push_back(std::move(key));
    }
    return keys;
}

std::string rows_json(const ResultSet& result) {
    const std::vector<std::string> keys = unique_keys(result);
    JsonWriter json;
    json.open('[');
    for (const auto& row : result.rows) {
        json.open('{');
        for (std::size_t place = 0; place < keys.size(); ++place) {
            json.key(keys[place]);
            put(json, row[place], result.columns[place]);
        }
        json.close('}');
    }
    return json.close(']').take();
}

} // namespace sijill
