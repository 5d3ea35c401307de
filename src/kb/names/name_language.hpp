#pragma once

#include <optional>
#include <string_view>

namespace sijill::kb {

/// Returns "ar" for a name with an Arabic letter at the beginning of a word, "en" for another with
/// a Latin one, and nothing for a name in another script.
[[nodiscard]] std::optional<std::string_view> language_of_name(std::string_view name);

} // namespace sijill::kb
