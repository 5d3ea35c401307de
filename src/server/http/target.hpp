#pragma once

#include "server/http/request.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sijill::server {

/// Returns a text without its percent-encoding; nothing where a percent sign has no two hexadecimal
/// digits, or the result is not UTF-8 or has a control character.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text);

/// Returns a text as a part of an address: every byte but letters, digits and "-._~/" encoded.
[[nodiscard]] std::string percent_encoded(std::string_view text);

/// Returns the names and values of a query, or of a form's body, where a plus is a blank. Nothing
/// where it cannot be decoded (see above; a line break and a tab are allowed), or has more than
/// 100 values.
[[nodiscard]] std::optional<Fields> form_fields(std::string_view text);

/// Returns the path of a target in origin form: what stands before "?", encoded.
[[nodiscard]] std::string_view path_of(std::string_view target) noexcept;

/// Returns the query of a target: what stands behind "?"; "" without one.
[[nodiscard]] std::string_view query_of(std::string_view target) noexcept;

/// Returns a path without a prefix such as "/sijill", "/" for the prefix itself; nothing where it
/// is not below it. "" is below no prefix but "".
[[nodiscard]] std::optional<std::string_view> path_below(std::string_view path,
                                                         std::string_view prefix) noexcept;

} // namespace sijill::server
