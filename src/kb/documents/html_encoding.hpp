#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Returns the encoding that a page declares in the first 4,096 bytes, by <meta charset=…>, by
/// <meta http-equiv=… content="…; charset=…"> or in its XML declaration; nothing if it begins with
/// a byte order mark, declares none, UTF-8, or one that ICU does not know. As the Encoding Standard
/// has it, Latin 1 is windows-1252, and a page that can be searched for ASCII is no UTF-16.
[[nodiscard]] std::optional<std::string> declared_encoding(std::string_view page);

} // namespace sijill::kb
