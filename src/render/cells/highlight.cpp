#include "render/cells/highlight.hpp"

#include "base/highlight_marks.hpp"
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

} // namespace

std::string highlight(std::string_view text, std::span<const TextSpan> spans,
                      HighlightStyle style) {
    const Fence fence = fence_of(style);
    std::string shown;
    std::size_t done = 0;
    for (std::size_t index = 0; index < spans.size(); ++index) {
        const std::size_t begin = std::clamp(spans[index].begin_byte, done, text.size());
        std::size_t end = std::min(spans[index].end_byte, text.size());
        while (index + 1 < spans.size() && spans[index + 1].begin_byte <= end) {
            end = std::clamp(spans[++index].end_byte, end, text.size());
        }
        if (begin >= end) {
            continue;
        }
        shown += escaped(text.substr(done, begin - done), style);
        shown += fence.open;
        shown += escaped(text.substr(begin, end - begin), style);
        shown += fence.close;
        done = end;
    }
    return shown + escaped(text.substr(done), style);
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
