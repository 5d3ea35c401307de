#pragma once

#include <string>
#include <string_view>

namespace sijill::text {

/// The most bytes that slug_from() and numbered_slug() return.
inline constexpr std::size_t kLongestSlug = 60;

/// Returns a slug (lower case, digits and single hyphens) for a title, or the name of a file
/// without its ending: the letters of every script in Latin ones and all digits in ASCII ones by
/// ICU's transliteration, in lower case, with one hyphen for what is between them. "" where nothing
/// is left. `name` is UTF-8; an ill-formed sequence counts as a sign. Thread-safe.
///
/// Throws Error(bad_input) if ICU has no data.
[[nodiscard]] std::string slug_from(std::string_view name);

/// Returns a slug with a number of at most 9 digits behind it («tqryr-2»), shortened where both are
/// too long.
[[nodiscard]] std::string numbered_slug(const std::string& slug, int number);

} // namespace sijill::text
