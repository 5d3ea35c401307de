#include "render/grid_cell.hpp"

#include "render/characters.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>

namespace sijill::rendering {
namespace {

constexpr std::string_view kLeftToRightIsolate = "\u2066";
constexpr std::string_view kRightToLeftIsolate = "\u2067";
constexpr std::string_view kPopDirectionalIsolate = "\u2069";

/// Every line runs as the whole text does, also one out of its middle that begins with a word of
/// the other script. Text without a direction, a date, runs from the left.
std::string isolated(std::string_view line, std::string_view styled, Direction whole,
                     const RenderOptions& options) {
    if (!options.terminal || options.bidi != RenderOptions::Bidi::isolate || line.empty()) {
        return std::string(styled);
    }
    // Never FSI: FriBidi seeks its first strong character beyond the PDI, in the next cell.
    std::string text(whole == Direction::right_to_left ? kRightToLeftIsolate : kLeftToRightIsolate);
    text += styled;
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

GridCell grid_cell(const MarkedText& content, const std::vector<std::string_view>& lines,
                   bool right_aligned, const RenderOptions& options) {
    const Direction whole = direction_of(content.text);
    GridCell cell;
    cell.right_aligned = right_aligned || whole == Direction::right_to_left ||
                         (whole == Direction::neutral && options.arabic);
    for (const std::string_view line : lines) {
        cell.lines.push_back(
            {isolated(line, bold(content, line), whole, options), display_width(line)});
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
    MarkedText label{visible_text(column.label(options.arabic)), {}};
    if (options.color) {
        label.spans.push_back({0, label.text.size(), 0, 0});
    }
    return label;
}

} // namespace sijill::rendering
