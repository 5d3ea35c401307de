#include "render/formats/rows_json.hpp"

#include "render/cells/highlight.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>

namespace sijill::render {
namespace {

void put_text(JsonWriter& json, const std::string& text, const Column& column,
              JsonDocument document) {
    if (const auto embedded = column.json ? document(text) : std::nullopt) {
        json.json(*embedded);
    } else if (column.highlighted) {
        json.value(with_tags(text));
    } else {
        json.value(text);
    }
}

void put(JsonWriter& json, const Value& value, const Column& column, JsonDocument document) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        json.value(*integer);
    } else if (const auto* real = std::get_if<double>(&value)) {
        json.value(*real);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
        put_text(json, *text, column, document);
    } else {
        json.json("null");
    }
}

void break_line(std::string& lines, std::size_t level) {
    lines.append("\n").append(2 * level, ' ');
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

std::optional<std::string> document_as_it_stands(const std::string& text) {
    return nlohmann::json::accept(text) ? std::optional(text) : std::nullopt;
}

void put_row(JsonWriter& json, const std::vector<Value>& row, const std::vector<Column>& columns,
             const std::vector<std::string>& keys, JsonDocument document) {
    json.open('{');
    for (std::size_t column = 0; column < columns.size(); ++column) {
        json.key(keys[column]);
        put(json, row[column], columns[column], document);
    }
    json.close('}');
}

std::string rows_json(const ResultSet& result, JsonDocument document) {
    const std::vector<std::string> keys = unique_keys(result);
    JsonWriter json;
    json.open('[');
    for (const auto& row : result.rows) {
        put_row(json, row, result.columns, keys, document);
    }
    return json.close(']').take();
}

std::string indented_json(std::string_view json) {
    std::string lines;
    std::size_t level = 0;
    bool in_string = false;
    for (std::size_t offset = 0; offset < json.size(); ++offset) {
        const char letter = json[offset];
        const bool closes = letter == ']' || letter == '}';
        if (closes && !in_string) {
            break_line(lines, --level);
        }
        lines += letter;
        if (in_string && letter == '\\') {
            lines += json[++offset];
        } else if (letter == '"') {
            in_string = !in_string;
        } else if (in_string || closes) {
            continue;
        } else if (letter == ':') {
            lines += ' ';
        } else if (letter == ',') {
            break_line(lines, level);
        } else if (letter == '[' || letter == '{') {
            if (json[offset + 1] == ']' || json[offset + 1] == '}') {
                lines += json[++offset];
            } else {
                break_line(lines, ++level);
            }
        }
    }
    return lines + '\n';
}

} // namespace sijill::render
