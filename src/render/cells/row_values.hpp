#pragma once

#include "sijill/result_set.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sijill::render {

/// Returns the text of a cell by the key of its column; "" without such a column.
[[nodiscard]] inline std::string text_at(const ResultSet& result, const std::vector<Value>& row,
                                         std::string_view key) {
    const auto column = result.column(key);
    return column ? to_text(row[*column]) : std::string();
}

/// Returns an integer in the same way; 0 without such a column, and for what is no integer.
[[nodiscard]] inline std::int64_t number_at(const ResultSet& result, const std::vector<Value>& row,
                                            std::string_view key) {
    const auto column = result.column(key);
    const auto* number = column ? std::get_if<std::int64_t>(&row[*column]) : nullptr;
    return number == nullptr ? 0 : *number;
}

} // namespace sijill::render
