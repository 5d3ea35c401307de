#pragma once

#include <nlohmann/json.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace sijill::server::mcp {

/// A JSON value whose members keep their order.
using Json = nlohmann::ordered_json;

/// The longest message that is read, in bytes.
inline constexpr std::size_t kLongestMessage = std::size_t{1} << 20;

/// Returns the JSON value that a text is; nothing where it is none: ill-formed UTF-8, deeper than
/// 64 levels, more than 10,000 values, or longer than kLongestMessage. A member that comes twice
/// has the value of the last. Linear in the length of the text but for the members of one object.
[[nodiscard]] std::optional<Json> read_json(std::string_view text);

/// Returns a value as JSON on one line. An ill-formed sequence becomes U+FFFD.
[[nodiscard]] std::string write_json(const Json& value);

/// Returns the member of this name; nullptr where `object` is no object or has no such member.
[[nodiscard]] const Json* member(const Json& object, std::string_view name);

/// Returns a member that is a text, or "".
[[nodiscard]] std::string text_member(const Json& object, std::string_view name);

/// Returns a member that is an integer, or `otherwise`.
[[nodiscard]] std::size_t number_member(const Json& object, std::string_view name,
                                        std::size_t otherwise);

} // namespace sijill::server::mcp
