#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// A line of the shell as words, split as sh does: at blanks, but not within '…' or "…" or behind a
/// backslash. There are no variables and no patterns.
struct ShellWords {
    std::vector<std::string> words; ///< at least one; the last is "" if the line ends in a blank
    std::size_t last_begin = 0;     ///< the offset of the last word in the line, in bytes
    char open_quote = '\0';         ///< the quote that the line does not close
};

[[nodiscard]] ShellWords split_open_words(std::string_view line);

/// Returns the words of a whole line; none if it is blank. Throws Error(usage) for a quote that is
/// not closed.
[[nodiscard]] std::vector<std::string> split_words(std::string_view line);

/// Returns a word as it is typed: within `quote`, or, if that is '\0', with the backslashes it
/// needs.
[[nodiscard]] std::string quoted_word(std::string_view word, char quote);

} // namespace sijill::cli
