#pragma once

#include "sijill/message.hpp"

#include <string_view>

namespace sijill {

/// Returns what SQLite says (sqlite3_errmsg(), an exception's what()) as a message: as a format of
/// this program with the name in it where the sentence is one of those that people meet, such as
/// "no such column: x", so that it can be said in another language; else Message::foreign().
/// Its text() is always `text`, which is UTF-8.
[[nodiscard]] Message sqlite_message(std::string_view text);

/// Returns what the system says of an errno, or of the value of a std::error_code of the system
/// ("No such file or directory"), so that it can be said in another language where people meet it.
[[nodiscard]] Message system_message(int code);

} // namespace sijill
