#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// A line of the shell as words, split in the manner of sh: at blanks, but not within '…' or "…" or
/// behind a backslash. Nothing else is special: no variables, no globs.
struct ShellWords {
    std::vector<std::string> words; ///< at least one; the last is "" where the line ends in a blank
    std::size_t last_begin = 0;     ///< the byte of the line at which the last word begins
    char open_quote = '\0';         ///< the quote that the line does not close
};

[[nodiscard]] ShellWords split_open_words(std::string_view line);

/// The words of a whole line; none where it is blank. Throws Error(usage) for a quote that is not
/// closed.
[[nodiscard]] std::vector<std::string> split_words(std::string_view line);

/// A word as it is typed: in the quote given, or, without one, with backslashes where they are
/// needed.
[[nodiscard]] std::string quoted_word(std::string_view word, char quote);

} // namespace sijill::cli
