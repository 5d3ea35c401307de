#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sijill::rendering {

/// The text as valid UTF-8: each ill-formed sequence replaced by U+FFFD, all else untouched.
[[nodiscard]] std::string repaired_text(std::string_view text);

/// The text as people may safely see it: valid UTF-8; every line break (CR, LF, CR LF, U+2028,
/// U+2029) one LF; a tab one space; other control characters (C0, DEL, C1) and the bidi controls
/// U+202A–202E and U+2066–2069 replaced by U+FFFD. Applying it twice changes nothing more.
[[nodiscard]] std::string visible_text(std::string_view text);

/// Which way a text runs: the direction of its first strong character (UAX #9, rule P2).
enum class Direction { neutral, left_to_right, right_to_left };
[[nodiscard]] Direction direction_of(std::string_view text);

/// The lines of a text that visible_text has made; views into `text`, at least one.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

} // namespace sijill::rendering
