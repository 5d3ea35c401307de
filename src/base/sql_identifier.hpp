#pragma once

#include <string>
#include <string_view>

namespace sijill {

/// Returns the name of a table or column as SQL writes it: between double quotes, with those inside
/// doubled.
[[nodiscard]] std::string quoted_identifier(std::string_view name);

} // namespace sijill
