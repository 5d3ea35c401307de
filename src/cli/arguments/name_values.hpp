#pragma once

#include "sijill/report.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::cli {

/// The values of an option that takes name=value, by name. Throws Error(usage) for what has no name
/// or no '=', and for a name with two values.
[[nodiscard]] ParameterValues split_pairs(std::string_view option,
                                          const std::vector<std::string>& pairs);

} // namespace sijill::cli
