#include "base/json_writer.hpp"
#include "render/formats/formats.hpp"
#include "render/formats/rows_json.hpp"

#include <nlohmann/json.hpp>

#include <optional>
#include <vector>

namespace sijill::render {
namespace {

/// Returns a JSON document in its shortest form, or nothing where the text is not JSON or nests
/// deeper than 1000 levels: parsing and writing recurse, and data must not exhaust the stack.
std::optional<std::string> short_document(const std::string& text) {
    using Json = nlohmann::ordered_json;
    constexpr int kDeepest = 1000;
    bool too_deep = false;
    const auto guard = [&](int depth, Json::parse_event_t, Json&) {
        too_deep = too_deep || depth > kDeepest;
        return !too_deep;
    };
    const Json document = Json::parse(text, guard, false);
    if (too_deep || document.is_discarded()) {
        return std::nullopt;
    }
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// Returns the result with its name in front of each row.
ResultSet with_section(ResultSet result) {
    result.columns.insert(result.columns.begin(), Column{"section", "", ""});
    for (auto& row : result.rows) {
        row.insert(row.begin(), result.name);
    }
    return result;
}

} // namespace

std::string render_json(const ResultSet& result) {
    return indented_json(rows_json(result, short_document));
}

std::string render_json_lines(const ResultSet& result) {
    const std::vector<std::string> keys = unique_keys(result);
    std::string lines;
    for (const auto& row : result.rows) {
        JsonWriter json;
        put_row(json, row, result.columns, keys, short_document);
        lines += json.take() + '\n';
    }
    return lines;
}

std::string render_json_sections(std::span<const ResultSet> results) {
    JsonWriter json;
    json.open('[');
    for (const ResultSet& result : results) {
        json.open('{').member("section", result.name).key("rows");
        json.json(rows_json(result, short_document)).close('}');
    }
    return indented_json(json.close(']').take());
}

std::string render_json_lines_sections(std::span<const ResultSet> results) {
    std::string lines;
    for (const ResultSet& result : results) {
        lines += render_json_lines(with_section(result));
    }
    return lines;
}

} // namespace sijill::render
