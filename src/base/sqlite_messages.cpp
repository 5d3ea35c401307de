#include "base/sqlite_messages.hpp"

#include "base/recognize.hpp"

namespace sijill {

Message sqlite_message(std::string_view text) {
    return recognize_any(
        text, "database is locked"_text, "database or disk is full"_text,
        "database disk image is malformed"_text, "file is not a database"_text,
        "disk I/O error"_text, "unable to open database file"_text,
        "attempt to write a readonly database"_text, "interrupted"_text, "no such table: {}"_text,
        "no such column: {}"_text, "no such function: {}"_text, "ambiguous column name: {}"_text,
        "near \"{}\": syntax error"_text, "incomplete input"_text, "unrecognized token: {}"_text,
        "wrong number of arguments to function {}"_text, "malformed JSON"_text,
        "integer overflow"_text, "CHECK constraint failed: {}"_text,
        "UNIQUE constraint failed: {}"_text, "NOT NULL constraint failed: {}"_text,
        "FOREIGN KEY constraint failed"_text, "fts5: syntax error near \"\""_text,
        "fts5: syntax error near \"{}\""_text, "unterminated string"_text,
        "unknown special query: {}"_text);
}

} // namespace sijill
