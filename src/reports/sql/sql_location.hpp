#pragma once

#include "sijill/message.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::reports {

/// Returns "label:LINE:COLUMN" for a byte offset into `sql`, the form in which messages name it.
/// Lines and columns count from 1, columns in code points; an offset behind the end means the end.
[[nodiscard]] std::string location_text(std::string_view label, std::string_view sql,
                                        std::size_t offset);

/// Returns a fault behind the file and line that it is in, such as "makers.sql:3: unknown key @x".
[[nodiscard]] Message fault_in_line(std::string_view file, int line, const Message& fault);

/// Returns the line of the byte offset with a caret under it, indented by two spaces; empty if the
/// line is longer than a terminal's, or not ASCII up to the offset: under text of two directions
/// the caret would point to another letter.
[[nodiscard]] std::string caret_text(std::string_view sql, std::size_t offset);

/// Returns the byte offset at which the next statement begins, at or behind `offset`: the first
/// byte that is neither white space, nor a semicolon, nor part of a comment. The size of `sql` if
/// no statement follows. A comment that is never closed reaches to the end, as in SQLite.
[[nodiscard]] std::size_t statement_begin(std::string_view sql, std::size_t offset);

/// Returns the byte offset behind the semicolon that ends the first statement of `sql`; nothing if
/// it has not ended yet. As for sqlite3_complete(), semicolons in literals, comments and triggers
/// end no statement. The search for it begins at the byte offset `from`: what is before it is known
/// to hold no end.
[[nodiscard]] std::optional<std::size_t> statement_end(std::string_view sql, std::size_t from = 0);

/// Returns the byte offset at which `sql` ceases to be text: of a NUL byte or of ill-formed UTF-8.
[[nodiscard]] std::optional<std::size_t> find_not_text(std::string_view sql);

/// Returns the byte offset of the first place where `sql` uses a name, written as a word or between
/// quotation marks, whatever the case of its ASCII letters. It is not looked for in comments, nor
/// right behind AS, which gives a new name; in a literal, which SQLite takes for a name where it
/// needs one, only if it is nowhere else.
[[nodiscard]] std::optional<std::size_t> find_name(std::string_view sql, std::string_view name);

} // namespace sijill::reports
