#pragma once

#include "sijill/result_set.hpp"

#include <string>
#include <string_view>

namespace sijill::render {

/// Returns a column with the headings of the message heading.<heading> in both languages; without
/// `heading`, that of its key.
[[nodiscard]] Column column(std::string key, std::string_view heading = "");

/// The same, with values of a closed list, which people read in their language.
[[nodiscard]] Column coded_column(std::string key);

} // namespace sijill::render
