#include "base/library_messages.hpp"

#include "base/recognize.hpp"

#include <system_error>

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
        "parser stack overflow"_text, "Expression tree is too large (maximum depth {})"_text,
        "integer overflow"_text, "CHECK constraint failed: {}"_text,
        "UNIQUE constraint failed: {}"_text, "NOT NULL constraint failed: {}"_text,
        "FOREIGN KEY constraint failed"_text, "no such day"_text,
        "fts5: syntax error near \"\""_text, "fts5: syntax error near \"{}\""_text,
        "unterminated string"_text, "unknown special query: {}"_text);
}

Message system_message(int code) {
    return recognize_any(std::generic_category().message(code), "Permission denied"_text,
                         "No such file or directory"_text, "No space left on device"_text,
                         "Is a directory"_text, "Not a directory"_text, "File exists"_text,
                         "File too large"_text, "Bad file descriptor"_text,
                         "Read-only file system"_text, "Broken pipe"_text,
                         "Address already in use"_text, "Cannot assign requested address"_text);
}

} // namespace sijill
