#pragma once

#include "render/cells/cells.hpp"
#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::rendering {

/// Between two cells it keeps their order, whatever stands in them.
inline constexpr std::string_view kLeftToRightMark = "\u200E";

/// One printed line of a cell: its bytes, with bold and bidi controls, and the columns it fills.
struct CellLine {
    std::string text;
    std::size_t width = 0;
};

/// A cell ready to be drawn: text that runs from the right, and numbers, stand at the right.
struct GridCell {
    std::vector<CellLine> lines;
    bool right_aligned = false;
};

/// Whether each line of a text gets a direction of its own: on a terminal that knows isolates.
[[nodiscard]] bool lines_are_isolated(const RenderOptions& options);

/// Which lines a cell gets. `content.text` is what visible_text has made, and `lines` are views
/// into it; the spans of `content` become bold. `right_aligned` is for numbers: other text goes by
/// its own direction, and text without one (a date) by the reader's language.
[[nodiscard]] GridCell grid_cell(const MarkedText& content,
                                 const std::vector<std::string_view>& lines, bool right_aligned,
                                 const RenderOptions& options);

/// What a cell shows in a table: cell_text, where its highlights are spans with colour and brackets
/// without.
[[nodiscard]] MarkedText shown_text(const Value& value, const Column& column,
                                    const RenderOptions& options);

/// A heading, bold with colour.
[[nodiscard]] MarkedText shown_label(const Column& column, const RenderOptions& options);

} // namespace sijill::rendering
