#pragma once

#include "render/cells/cells.hpp"
#include "render/options.hpp"
#include "sijill/result_set.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::render {

/// Between two cells, keeps their order, whatever text they have.
inline constexpr std::string_view kLeftToRightMark = "\u200E";

/// One printed line of a cell: its bytes, with bold and bidi controls, and its width in columns.
struct CellLine {
    std::string text;
    std::size_t width = 0;
};

/// A cell ready to be drawn. Numbers and text that runs from the right are right-aligned.
struct GridCell {
    std::vector<CellLine> lines;
    bool right_aligned = false;
};

/// True if each line of a cell is in an isolate of its own: on a terminal that knows isolates.
[[nodiscard]] bool lines_are_isolated(const RenderOptions& options);

/// Makes a cell of `lines`, which are views into `content.text`, made by visible_text(); the spans
/// of `content` become bold. `right_aligned` is for numbers; other text is aligned by its own
/// direction, and text without one (such as a date) by the reader's language.
[[nodiscard]] GridCell grid_cell(const MarkedText& content,
                                 const std::vector<std::string_view>& lines, bool right_aligned,
                                 const RenderOptions& options);

/// Returns what a cell shows in a table: cell_text(), with highlights as spans where there is
/// colour and as brackets where there is none.
[[nodiscard]] MarkedText shown_text(const Value& value, const Column& column,
                                    const RenderOptions& options);

/// Returns the heading of a column, bold where there is colour.
[[nodiscard]] MarkedText shown_label(const Column& column, const RenderOptions& options);

} // namespace sijill::render
