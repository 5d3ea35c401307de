#pragma once

#include "kb/packs/pack.hpp"

#include <optional>
#include <string_view>

namespace sijill::kb {

/// Returns the interval of a time in the short form, ISO 8601 or EDTF: a day (2025-02-17), a month
/// (2025-02), a year (2025), a quarter (2025-Q1), a half (2025-H1), a decade (202X), or two of them
/// in order with '/' between. Nothing for any other text. `line` and `words` stay unset.
[[nodiscard]] std::optional<PackTime> time_of_short_form(std::string_view text);

/// Returns the short form of a time, the shortest that says the same. Nothing for a time that has
/// words or a modifier, is inferred, or begins or ends within what its precision names.
[[nodiscard]] std::optional<std::string> short_form_of(const PackTime& time);

/// Returns the stance of a speaker for whom the pack gives none: who is quoted for what is expected
/// expects it, and others assert what they say; where nobody is named, it is reported.
[[nodiscard]] std::string_view default_stance(std::string_view predicate, bool is_named);

} // namespace sijill::kb
