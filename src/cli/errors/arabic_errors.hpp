#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::cli {

/// One line of an error or of its hint in Arabic, by the sentences of messages/errors.ar.toml; a
/// place before it («pack.toml:3: ») stays. Nothing where the sentence is not known, so that what
/// is wrong is never told by half.
[[nodiscard]] std::optional<std::string> error_in_arabic(std::string_view line);

} // namespace sijill::cli
