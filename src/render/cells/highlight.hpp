#pragma once

#include "sijill/analyzer.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace sijill {

/// How a highlighted stretch is shown, and what is escaped round it.
enum class HighlightStyle {
    ansi,     ///< bold on a terminal; nothing is escaped
    plain,    ///< `[…]`; nothing is escaped
    tags,     ///< `<mark>…</mark>`; nothing is escaped: for JSON
    markdown, ///< `**…**`; the text is escaped for Markdown
    html,     ///< `<mark>…</mark>`; the text is escaped for HTML
};

/// The text with its spans highlighted. Only the byte places of the spans count; they ascend and do
/// not overlap, as the analyzer gives them. Spans that touch are joined (`****` is no Markdown),
/// empty ones dropped, and what lies outside the text is clipped. Thread-safe.
[[nodiscard]] std::string highlight(std::string_view text, std::span<const TextSpan> spans,
                                    HighlightStyle style);

/// A text without highlight marks, and the stretches they enclosed.
struct MarkedText {
    std::string text;
    std::vector<TextSpan> spans; ///< ascending, apart, not empty; offsets into `text`
};

/// Takes the marks of base/highlight_marks.hpp out of a text. A stretch that is never closed goes
/// to the end; a begin inside a stretch and an end outside one are dropped. Thread-safe.
[[nodiscard]] MarkedText split_marks(std::string_view marked);

} // namespace sijill
