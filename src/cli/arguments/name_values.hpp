#pragma once

#include "sijill/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// Returns the values of an option that takes name=value, by name. Throws Error(usage) for a word
/// without a name or without '=', and for a name with two values.
[[nodiscard]] ParameterValues read_name_values(std::string_view option,
                                               const std::vector<std::string>& words);

} // namespace sijill::cli
