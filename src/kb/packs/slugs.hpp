#pragma once

#include <map>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Whether it may be a handle: ASCII lower-case letters, digits, '-' and '.', a letter or digit
/// first.
[[nodiscard]] bool is_slug(std::string_view text);

/// Whether it begins like a BCP 47 language tag: two lower-case letters or more.
[[nodiscard]] bool is_language(std::string_view text);

/// The fault of a handle that is none; `what` is what it names.
[[nodiscard]] std::string slug_fault(std::string_view what, std::string_view slug);

/// The fault of a slug that names no entity, with the nearest that do. `entities`: slug → kind.
[[nodiscard]] std::string unknown_entity(const std::string& slug,
                                         const std::map<std::string, std::string>& entities);

/// "fault: hint", or the fault alone where there is no hint.
[[nodiscard]] std::string with_hint(const std::string& fault, const std::string& hint);

} // namespace sijill::kb
