#pragma once

#include <string_view>

namespace sijill::kb {

/// Whether it is an ISO 8601 calendar date, YYYY-MM-DD, of a day that exists.
[[nodiscard]] bool is_date(std::string_view text);

/// Whether it is such a date, or two of them in order with '/' between.
[[nodiscard]] bool is_date_or_interval(std::string_view text);

} // namespace sijill::kb
