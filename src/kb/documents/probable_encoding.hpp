#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Returns true if the bytes look like UTF-16 without a byte order mark, of either order: there are
/// NUL bytes, and nearly all bytes at even offsets, or nearly all at odd ones, are the upper half
/// of a letter of ASCII or of Arabic.
[[nodiscard]] bool looks_like_utf16(std::string_view bytes);

/// Returns the encoding that a text probably has which is not UTF-8 at the byte `offset`: UTF-16 by
/// looks_like_utf16(), one that ICU's detector is sure of, or the likelier one of those for Arabic.
/// `reads` tells whether all bytes are of an encoding; only such a one is returned.
[[nodiscard]] std::optional<std::string>
probable_encoding(std::string_view bytes, std::size_t offset,
                  const std::function<bool(const std::string&)>& reads);

} // namespace sijill::kb
