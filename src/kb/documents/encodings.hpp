#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Returns true if ICU knows an encoding of this name, whatever its case («windows-1256»).
[[nodiscard]] bool is_encoding(const std::string& name);

/// Returns the encoding to read a text or page in where `given` is the one of those that are not
/// UTF-8: nothing for one that is, beyond ASCII, or that begins with a byte order mark. Throws
/// Error(usage) for a name that ICU does not know.
[[nodiscard]] std::optional<std::string>
encoding_of_others(std::string_view bytes, const std::optional<std::string>& given);

/// Returns a text in UTF-8. Errors call it `file`.
///
/// Without an encoding the bytes are UTF-8, and are returned as they are, with a byte order mark if
/// they have one; or UTF-16 or UTF-32 that begins with its byte order mark. Other bytes are refused
/// by Error(bad_input), which names the encoding that they probably are in, if there is one that
/// can read them.
///
/// With an encoding the bytes are read by ICU's converter. A byte order mark at the beginning is
/// left out, unless the encoding is UTF-8. Throws Error(usage) for a name that ICU does not know,
/// with the nearest ones, and Error(bad_input) with the byte offset where the bytes are not of the
/// encoding.
[[nodiscard]] std::string decode_text(const std::string& file, std::string_view bytes,
                                      const std::optional<std::string>& encoding = std::nullopt);

} // namespace sijill::kb
