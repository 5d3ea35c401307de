#include "render/cells/cells.hpp"
#include "render/formats/formats.hpp"
#include "render/formats/rows_json.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <variant>
#include <vector>

namespace sijill::rendering {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kIndent = 2;
constexpr int kOnOneLine = -1;
constexpr int kDeepest = 1000;

/// A document parsed, or nothing where it is no JSON. Deep nesting is refused, because writing
/// recurses and data must not be able to exhaust the stack.
std::optional<Json> document_of(std::string_view text) {
    bool too_deep = false;
    const auto guard = [&](int depth, Json::parse_event_t, Json&) {
        too_deep = too_deep || depth > kDeepest;
        return !too_deep;
    };
    Json document = Json::parse(text, guard, false);
    if (too_deep || document.is_discarded()) {
        return std::nullopt;
    }
    return document;
}

Json text_value(const std::string& text, const Column& column) {
    if (column.json) {
        if (auto document = document_of(text)) {
            return std::move(*document);
        }
    }
    if (column.highlighted) {
        const MarkedText marked = split_marks(text);
        return highlight(marked.text, marked.spans, HighlightStyle::tags);
    }
    return text;
}

Json json_value(const Value& value, const Column& column) {
    if (const auto* integer = std::get_if<std::int64_t>(&value)) {
        return *integer;
    }
    if (const auto* real = std::get_if<double>(&value)) {
        return *real;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        return text_value(*text, column);
    }
    return nullptr;
}

std::vector<Json> objects_of(const ResultSet& result) {
    const std::vector<std::string> keys = unique_keys(result);
    std::vector<Json> objects;
    objects.reserve(result.rows.size());
    for (const auto& row : result.rows) {
        Json object = Json::object();
        for (std::size_t place = 0; place < keys.size(); ++place) {
            object[keys[place]] = json_value(row[place], result.columns[place]);
        }
        objects.push_back(std::move(object));
    }
    return objects;
}

std::string written(const Json& json, int indent) {
    return json.dump(indent, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace

std::string render_json(const ResultSet& result) {
    return written(Json(objects_of(result)), kIndent);
}

std::string render_json_lines(const ResultSet& result) {
    std::string lines;
    for (const Json& object : objects_of(result)) {
        lines += written(object, kOnOneLine);
    }
    return lines;
}

std::string render_json_sections(std::span<const ResultSet> results) {
    Json sections = Json::array();
    for (const ResultSet& result : results) {
        sections.push_back({{"section", result.name}, {"rows", objects_of(result)}});
    }
    return written(sections, kIndent);
}

std::string render_json_lines_sections(std::span<const ResultSet> results) {
    std::string lines;
    for (const ResultSet& result : results) {
        for (const Json& object : objects_of(result)) {
            Json line = {{"section", result.name}};
            line.update(object);
            lines += written(line, kOnOneLine);
        }
    }
    return lines;
}

} // namespace sijill::rendering
