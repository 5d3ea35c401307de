#pragma once

#include "sijill/analyzer.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::render {

/// How a highlighted span is shown, and how the text is escaped.
enum class HighlightStyle {
    ansi,     ///< bold on a terminal; nothing is escaped
    plain,    ///< `[…]`; nothing is escaped
    tags,     ///< `<mark>…</mark>`; nothing is escaped: for JSON and CSV
    markdown, ///< `**…**`; the text is escaped for Markdown
    html,     ///< `<mark>…</mark>`; the text is escaped for HTML
};

/// Returns the text with its spans highlighted. Only the byte offsets of the spans are read; they
/// ascend and do not overlap, as the analyzer gives them. Spans that touch are joined (`****` is
/// not Markdown), empty ones are dropped, and those that reach beyond the text are clipped.
/// Thread-safe.
[[nodiscard]] std::string highlight(std::string_view text, std::span<const TextSpan> spans,
                                    HighlightStyle style);

/// A text without highlight marks, and the spans that they enclosed.
struct MarkedText {
    std::string text;
    std::vector<TextSpan> spans; ///< ascending, apart, not empty; offsets into `text`
};

/// Takes the marks of base/highlight_marks.hpp out of a text. A span that is not closed reaches to
/// the end of the text; a begin inside a span and an end outside one are dropped. Thread-safe.
[[nodiscard]] MarkedText split_marks(std::string_view marked);

/// Returns a text with tags in place of these marks; nothing is escaped.
[[nodiscard]] std::string with_tags(std::string_view marked);

} // namespace sijill::render
