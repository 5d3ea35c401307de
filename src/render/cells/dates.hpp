#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace sijill::render {

/// Returns the days since 1970-01-01 of an ISO date, or of the first day of a month («2024-12»).
/// Nothing for any other text.
[[nodiscard]] std::optional<double> day_number(std::string_view date);

/// Returns the ISO date of such a number.
[[nodiscard]] std::string date_of(double day);

} // namespace sijill::render
