#pragma once

#include "base/json_writer.hpp"
#include "sijill/result_set.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::render {

/// Returns the keys of a result's columns; one that comes again gets `_2`, `_3`.
[[nodiscard]] std::vector<std::string> unique_keys(const ResultSet& result);

/// Returns the JSON to embed for a text in a column with Column::json, or nothing where the text is
/// to be written as a string.
using JsonDocument = std::optional<std::string> (*)(const std::string& text);

/// Returns a text as it stands where it is JSON. Needs no memory but that of the copy.
[[nodiscard]] std::optional<std::string> document_as_it_stands(const std::string& text);

/// Writes a row as an object, its keys as unique_keys() gives them.
void put_row(JsonWriter& json, const std::vector<Value>& row, const std::vector<Column>& columns,
             const std::vector<std::string>& keys, JsonDocument document);

/// Returns the rows as an array of objects (see Format::json in render()) without white space
/// between values. Builds no tree of values, so that it needs little memory.
[[nodiscard]] std::string rows_json(const ResultSet& result,
                                    JsonDocument document = document_as_it_stands);

/// Breaks JSON without white space into lines, indented by two spaces a level. Ends in a line
/// break.
[[nodiscard]] std::string indented_json(std::string_view json);

} // namespace sijill::render
