#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::rendering {

/// Days since 1970-01-01 of an ISO date; of a month («2024-12») its first day. Nothing for any
/// other text.
[[nodiscard]] std::optional<double> day_number(std::string_view date);

/// The ISO date of such a number.
[[nodiscard]] std::string date_of(double day);

} // namespace sijill::rendering
