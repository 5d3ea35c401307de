#pragma once

#include "render/table/grid_cell.hpp"

#include <cstddef>
#include <vector>

namespace sijill::render {

/// The texts of a result as a table shows them, each made once: a table is measured before it is
/// laid out.
struct ShownTable {
    std::vector<MarkedText> labels;            ///< shown_label() of each column
    std::vector<std::vector<MarkedText>> rows; ///< shown_text() of each value
};

[[nodiscard]] ShownTable shown_table(const ResultSet& result, const RenderOptions& options);

/// Returns true if a value is the text that stands in the row above, as many are in rows that were
/// joined: how it is shown is known from there.
[[nodiscard]] bool repeats_above(const ResultSet& result, std::size_t row, std::size_t column);

/// Returns the width in terminal columns of the widest line among the values of each column of a
/// result, whose texts are `table`.
[[nodiscard]] std::vector<std::size_t> widths_of_values(const ResultSet& result,
                                                        const ShownTable& table);

/// Returns the width of the widest line of a text.
[[nodiscard]] std::size_t widest_line(std::string_view text);

/// Returns the width of the widest of the words between spaces.
[[nodiscard]] std::size_t widest_word(std::string_view text);

} // namespace sijill::render
