#include "render/cells/shown_columns.hpp"

#include <algorithm>
#include <numeric>
#include <variant>

namespace sijill::render {
namespace {

std::vector<std::size_t> chosen_columns(const ResultSet& result, const RenderOptions& options) {
    std::vector<std::size_t> chosen;
    for (const std::string& key : options.columns) {
        if (const auto column = result.column(key)) {
            chosen.push_back(*column);
        }
    }
    return chosen;
}

std::vector<std::size_t> all_columns(const ResultSet& result) {
    std::vector<std::size_t> all(result.columns.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

bool has_no_value(const ResultSet& result, std::size_t column) {
    return !result.rows.empty() && std::ranges::all_of(result.rows, [column](const auto& row) {
        return to_text(row[column]).empty();
    });
}

bool is_handle(const Column& column) {
    return column.kind == Column::Kind::entity || column.kind == Column::Kind::source ||
           column.kind == Column::Kind::statement;
}

/// A handle can be found by the name beside it. Another value must stand in words in each row.
bool is_seen_as_another(const ResultSet& result, std::size_t column) {
    const auto other = result.column(result.columns[column].seen_as);
    return other && !has_no_value(result, *other) &&
           (is_handle(result.columns[column]) ||
            std::ranges::all_of(result.rows, [&](const auto& row) {
                return to_text(row[column]).empty() || !to_text(row[*other]).empty();
            }));
}

bool is_same_as_another(const ResultSet& result, std::size_t column) {
    const auto other = result.column(result.columns[column].same_as);
    return other && std::ranges::all_of(
                        result.rows, [&](const auto& row) { return row[column] == row[*other]; });
}

} // namespace

std::vector<std::size_t> shown_columns(const ResultSet& result, const RenderOptions& options) {
    if (!options.columns.empty()) {
        return chosen_columns(result, options);
    }
    std::vector<std::size_t> shown = all_columns(result);
    if (!result.every_column) {
        std::erase_if(shown, [&result](std::size_t column) {
            return is_seen_as_another(result, column) || is_same_as_another(result, column) ||
                   has_no_value(result, column);
        });
    }
    return shown;
}

ResultSet with_columns(const ResultSet& result, const std::vector<std::size_t>& columns) {
    ResultSet some = result;
    some.columns.clear();
    for (const std::size_t column : columns) {
        some.columns.push_back(result.columns[column]);
    }
    for (std::size_t row = 0; row < result.rows.size(); ++row) {
        some.rows[row].clear();
        for (const std::size_t column : columns) {
            some.rows[row].push_back(result.rows[row][column]);
        }
    }
    return some;
}

} // namespace sijill::render
