#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace sijill {

/// Returns true if the text is an ISO 8601 calendar date, YYYY-MM-DD, of a day that exists.
[[nodiscard]] bool is_date(std::string_view text);

/// Returns true for such a date, and for two of them in order with '/' between.
[[nodiscard]] bool is_date_or_interval(std::string_view text);

/// Returns true if the text has the look of an ISO 8601 date, month, interval or point in time
/// («2024-12-31», «2024-12/2025-01», «2024-12-31T10:00:00Z»): four digits, a hyphen, then only
/// characters that such texts have. Whether the day exists is not checked.
[[nodiscard]] bool looks_like_date(std::string_view text);

/// Returns the number of days from 1970-01-01 to a date (YYYY-MM-DD), or to the first day of a
/// month (YYYY-MM); negative before 1970. Nothing for any other text.
[[nodiscard]] std::optional<int> day_number(std::string_view date);

/// Returns YYYY-MM-DD.
[[nodiscard]] std::string iso_date(std::chrono::year_month_day date);

/// Returns the ISO date of a day_number().
[[nodiscard]] std::string iso_date(int day);

} // namespace sijill
