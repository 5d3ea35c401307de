#pragma once

#include "text/unicode/breaks.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::render {

/// Breaks text into lines that fit a number of terminal columns: at the places where UAX #14 (ICU's
/// line breaks) allows it, and inside a word only where the word alone is too long, then between
/// grapheme clusters. The constructor throws Error(bad_input) if ICU has no data. Not thread-safe;
/// making one costs more than wrapping a page with it.
class LineWrapper {
public:
    /// Returns the lines, at least one, of a text made by visible_text(), as views into `text`
    /// without the spaces at a break. No line is wider than `width` columns, unless a single
    /// cluster is.
    [[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, std::size_t width);

private:
    std::vector<std::string_view> units_of(std::string_view line, std::size_t width);

    text::Breaker words_{text::BreakKind::line};
    text::Breaker clusters_{text::BreakKind::grapheme};
};

} // namespace sijill::render
