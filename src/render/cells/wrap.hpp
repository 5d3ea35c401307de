#pragma once

#include "text/unicode/breaks.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sijill::render {

/// Breaks text into lines that fit a number of terminal columns: at the places where UAX #14 (ICU's
/// line breaks) allows it, and inside a word only where the word alone is too long, then between
/// grapheme clusters. Not thread-safe; the first line that it breaks costs more than all others of
/// a page.
class LineWrapper {
public:
    /// Returns the lines, at least one, of a text made by visible_text(), as views into `text`
    /// without the spaces at a break. No line is wider than `width` columns, unless a single
    /// cluster is. Throws Error(bad_input) if ICU has no data and a line is too long.
    [[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, std::size_t width);

private:
    std::vector<std::string_view> units_of(std::string_view line, std::size_t width);

    std::optional<text::Breaker> words_;    ///< made for the first line that is too long
    std::optional<text::Breaker> clusters_; ///< made for the first word that is
};

} // namespace sijill::render
