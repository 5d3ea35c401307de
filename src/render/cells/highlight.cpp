#include "render/cells/highlight.hpp"

#include "base/highlight_marks.hpp"
#include "base/marked_text.hpp"
#include "render/cells/escape.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace sijill::render {
namespace {

struct Fence {
    std::string_view open;
    std::string_view close;
};

Fence fence_of(HighlightStyle style) {
    switch (style) {
    case HighlightStyle::ansi:
        return {"\x1b[1m", "\x1b[22m"};
    case HighlightStyle::plain:
        return {"[", "]"};
    case HighlightStyle::markdown:
        return {"**", "**"};
    case HighlightStyle::tags:
    case HighlightStyle::html:
        break;
    }
    return {"<mark>", "</mark>"};
}

std::string escaped(std::string_view text, HighlightStyle style) {
    switch (style) {
    case HighlightStyle::markdown:
        return escape_markdown(text);
    case HighlightStyle::html:
        return escape_html(text);
    case HighlightStyle::ansi:
    case HighlightStyle::plain:
    case HighlightStyle::tags:
        break;
    }
    return std::string(text);
}

TextSpan span_between(std::string_view text, std::size_t begin, std::size_t end) {
    const std::size_t begin_cp = text::count_code_points(text.substr(0, begin));
    return {begin, end, begin_cp,
            begin_cp + text::count_code_points(text.substr(begin, end - begin))};
}

/// Returns the spans within the first `size` bytes. Spans that touch are joined, empty ones
/// dropped.
std::vector<TextSpan> joined(std::span<const TextSpan> spans, std::size_t size) {
    std::vector<TextSpan> kept;
    for (TextSpan span : spans) {
        span.end_byte = std::min(span.end_byte, size);
        if (!kept.empty() && span.begin_byte <= kept.back().end_byte) {
            kept.back().end_byte = std::max(kept.back().end_byte, span.end_byte);
        } else if (span.begin_byte < span.end_byte) {
            kept.push_back(span);
        }
    }
    return kept;
}

} // namespace

std::string highlight(std::string_view text, std::span<const TextSpan> spans,
                      HighlightStyle style) {
    const auto [open, close] = fence_of(style);
    return marked_text(text, joined(spans, text.size()), open, close,
                       [style](std::string_view piece) { return escaped(piece, style); });
}

MarkedText split_marks(std::string_view marked) {
    MarkedText result;
    std::optional<std::size_t> begin;
    const auto close = [&] {
        if (begin && *begin < result.text.size()) {
            result.spans.push_back(span_between(result.text, *begin, result.text.size()));
        }
        begin.reset();
    };
    while (!marked.empty()) {
        if (marked.starts_with(kHighlightBegin)) {
            begin = begin.value_or(result.text.size());
            marked.remove_prefix(kHighlightBegin.size());
        } else if (marked.starts_with(kHighlightEnd)) {
            close();
            marked.remove_prefix(kHighlightEnd.size());
        } else {
            result.text += marked.front();
            marked.remove_prefix(1);
        }
    }
    close();
    return result;
}

} // namespace sijill::render
