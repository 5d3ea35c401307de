#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sijill::render {

/// Returns the text as valid UTF-8: each ill-formed sequence becomes U+FFFD, all else stays.
[[nodiscard]] std::string repaired_text(std::string_view text);

/// Returns the text as it is safe to show: valid UTF-8, in which every line break (CR, LF, CR LF,
/// U+2028, U+2029) is one LF, a tab is one space, and other control characters (C0, DEL, C1), the
/// bidi controls U+202A–202E and U+2066–2069 and Unicode's noncharacters are U+FFFD. Idempotent.
[[nodiscard]] std::string visible_text(std::string_view text);

/// Returns the text as visible_text() does, but for tabs and CR LF, which stay: for a terminal that
/// gets lines of CSV, JSON or plain text, with bytes in them that it might obey.
[[nodiscard]] std::string terminal_text(std::string_view text);

/// The direction of a text: that of its first strong character (UAX #9, rule P2).
enum class Direction { neutral, left_to_right, right_to_left };
[[nodiscard]] Direction direction_of(std::string_view text);

/// Returns the lines, at least one, of a text made by visible_text(), as views into `text`.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

} // namespace sijill::render
