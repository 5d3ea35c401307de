#include "render/table/grid_cell.hpp"

#include "render/cells/characters.hpp"
#include "render/cells/iso_dates.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>

namespace sijill::render {
namespace {

constexpr std::string_view kLeftToRightIsolate = "\u2066";
constexpr std::string_view kRightToLeftIsolate = "\u2067";
constexpr std::string_view kPopDirectionalIsolate = "\u2069";

/// Returns a line in the direction of the whole text, even where the line begins with a word of the
/// other script. Text without a direction, such as a date, runs from the left.
std::string isolated(std::string_view line, Direction whole) {
    const bool from_right = whole == Direction::right_to_left;
    // No FSI, whose first strong character FriBidi also looks for in the next cell.
    std::string text(from_right ? kRightToLeftIsolate : kLeftToRightIsolate);
    text += from_right ? with_isolated_dates(line) : std::string(line);
    text += kPopDirectionalIsolate;
    return text;
}

std::string bold(const MarkedText& content, std::string_view line) {
    const auto begin = static_cast<std::size_t>(line.data() - content.text.data());
    const std::size_t end = begin + line.size();
    std::vector<TextSpan> spans;
    for (const TextSpan& span : content.spans) {
        if (span.begin_byte < end && span.end_byte > begin) {
            spans.push_back({std::max(span.begin_byte, begin) - begin,
                             std::min(span.end_byte, end) - begin, 0, 0});
        }
    }
    return highlight(line, spans, HighlightStyle::ansi);
}

} // namespace

bool lines_are_isolated(const RenderOptions& options) {
    return options.terminal && options.bidi == RenderOptions::Bidi::isolate;
}

GridCell grid_cell(const MarkedText& content, const std::vector<std::string_view>& lines,
                   bool right_aligned, const RenderOptions& options) {
    const Direction whole = direction_of(content.text);
    GridCell cell;
    cell.right_aligned = right_aligned || whole == Direction::right_to_left ||
                         (whole == Direction::neutral && is_arabic(options.language));
    for (const std::string_view line : lines) {
        std::string text = bold(content, line);
        if (lines_are_isolated(options) && !line.empty()) {
            text = isolated(text, whole);
        }
        cell.lines.push_back({std::move(text), display_width(line)});
    }
    return cell;
}

MarkedText shown_text(const Value& value, const Column& column, const RenderOptions& options) {
    MarkedText text = cell_text(value, column, options);
    if (options.color || text.spans.empty()) {
        return text;
    }
    return {highlight(text.text, text.spans, HighlightStyle::plain), {}};
}

MarkedText shown_label(const Column& column, const RenderOptions& options) {
    MarkedText label{visible_text(column.label(options.language)), {}};
    if (options.color) {
        label.spans.push_back({0, label.text.size(), 0, 0});
    }
    return label;
}

} // namespace sijill::render
