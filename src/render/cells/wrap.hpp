#pragma once

#include <unicode/brkiter.h>

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace sijill::render {

/// Breaks text into lines that fit a number of terminal columns: where UAX #14 (ICU's line breaks)
/// allows it, and between the grapheme clusters of a word that is longer than a line. Not
/// thread-safe; making one takes longer than wrapping a page with it.
class LineWrapper {
public:
    /// Throws Error(bad_input) where ICU has no data.
    LineWrapper();

    /// Returns the lines, at least one, of a text made by visible_text(), as views into `text`
    /// without the spaces at a break. No line is wider than `width` columns, unless a single
    /// cluster is.
    [[nodiscard]] std::vector<std::string_view> wrap(std::string_view text, std::size_t width);

private:
    std::vector<std::string_view> units_of(std::string_view line, std::size_t width);

    std::unique_ptr<icu::BreakIterator> words_;
    std::unique_ptr<icu::BreakIterator> clusters_;
};

} // namespace sijill::render
