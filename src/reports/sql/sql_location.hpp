#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::reports {

/// A place in a text as people count it: from 1, the column in code points.
struct SqlPlace {
    std::size_t line = 1;
    std::size_t column = 1;
};

/// The place of a byte offset; an offset behind the end means the end.
[[nodiscard]] SqlPlace place_of(std::string_view sql, std::size_t offset);

/// "label:LINE:COLUMN", the form in which messages name a place.
[[nodiscard]] std::string place_text(std::string_view label, std::string_view sql,
                                     std::size_t offset);

/// The line of the offset with a caret under the place, indented by two blanks; empty where the
/// line is longer than a terminal's, or not ASCII up to the place: a caret under text of two
/// directions points elsewhere.
[[nodiscard]] std::string caret_text(std::string_view sql, std::size_t offset);

/// Where the next statement begins at or behind `offset`: the first byte that is neither blank, nor
/// a semicolon, nor part of a comment. The size of `sql` where nothing follows. A comment that is
/// never closed reaches to the end, as in SQLite.
[[nodiscard]] std::size_t statement_begin(std::string_view sql, std::size_t offset);

/// The offset of the first byte at which `sql` is not text: a NUL byte or ill-formed UTF-8.
[[nodiscard]] std::optional<std::size_t> find_not_text(std::string_view sql);

/// The offset at which `word` stands in `sql` as a word of its own, ASCII letters compared without
/// case.
[[nodiscard]] std::optional<std::size_t> find_word(std::string_view sql, std::string_view word);

} // namespace sijill::reports
