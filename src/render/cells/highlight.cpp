#include "render/cells/highlight.hpp"

#include "base/escape_html.hpp"
#include "base/highlight_marks.hpp"
#include "base/marked_text.hpp"
#include "render/cells/escape.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <cstddef>

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
    TextSpan span;
    bool open = false;
    std::size_t counted = 0; // bytes of the result whose code points are counted in end_cp
    const auto count_up_to_here = [&] {
        span.end_byte = result.text.size();
        span.end_cp += text::count_code_points(std::string_view(result.text).substr(counted));
        counted = result.text.size();
    };
    const auto close = [&] {
        count_up_to_here();
        if (open && span.begin_byte < span.end_byte) {
            result.spans.push_back(span);
        }
        open = false;
    };
    while (!marked.empty()) {
        if (marked.starts_with(kHighlightBegin)) {
            if (!open) {
                count_up_to_here();
                span.begin_byte = span.end_byte;
                span.begin_cp = span.end_cp;
                open = true;
            }
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

std::string with_tags(std::string_view marked) {
    const MarkedText text = split_marks(marked);
    return highlight(text.text, text.spans, HighlightStyle::tags);
}

} // namespace sijill::render
