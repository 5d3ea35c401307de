#pragma once

#include <cstddef>
#include <string_view>

namespace sijill::reports {

enum class SqlTokenKind {
    blank,     ///< white space, or a byte order mark
    comment,   ///< `-- …` with the end of its line, or `/* … */`
    literal,   ///< `'…'`
    quoted,    ///< a name: `"…"`, `[…]`, or between grave accents
    word,      ///< a keyword, a name or a number
    parameter, ///< `:a`, `@a`, `$a`, as Tcl writes them: also `$a::b` and `$a(b)`
    sign,      ///< any other byte
};

struct SqlToken {
    SqlTokenKind kind;
    std::string_view text; ///< part of the SQL, with its quotation marks
    bool closed;           ///< false if it is still open where the SQL ends
};

/// Returns the token that begins at the byte offset, which is before the end of `sql`. Tokens begin
/// and end where SQLite's do, but for numbers and operators, which may be several.
[[nodiscard]] SqlToken sql_token(std::string_view sql, std::size_t offset);

/// Returns whether SQLite takes the byte for part of a name: letters, digits, `_`, all bytes beyond
/// ASCII, and `$`, with which no name begins.
[[nodiscard]] bool is_name_byte(char byte);

} // namespace sijill::reports
