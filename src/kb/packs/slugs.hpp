#pragma once

#include "sijill/message.hpp"

#include <map>
#include <string>
#include <string_view>

namespace sijill::kb {

/// Returns true if the text may be a slug: ASCII lower-case letters, digits, '-' and '.', of which
/// the first is a letter or digit.
[[nodiscard]] bool is_slug(std::string_view text);

/// Returns the fault of a source whose slug is none.
[[nodiscard]] Message cannot_name_a_source(const std::string& slug);

/// Returns true if the text has the form of a BCP 47 language tag: two or three lower-case ASCII
/// letters (no longer language is registered), then subtags of one to eight ASCII letters and
/// digits of any case, each behind a hyphen.
[[nodiscard]] bool is_language(std::string_view text);

/// Returns the fault of a text that is no such tag.
[[nodiscard]] Message no_language(const std::string& text);

/// Returns the fault of a slug that no entity has, with the nearest that one has. `entities`:
/// slug → kind.
[[nodiscard]] Message unknown_entity(const std::string& slug,
                                     const std::map<std::string, std::string>& entities);

} // namespace sijill::kb
