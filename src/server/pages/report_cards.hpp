#pragma once

#include "server/call.hpp"

#include <string>

namespace sijill::server {

/// Returns the reports as cards: name, description, and how many rows each has; markup. `heading`
/// is the tag of their names, such as "h3".
[[nodiscard]] std::string report_cards(const Call& call, std::string_view heading);

/// Answers "/reports".
[[nodiscard]] Response reports_page(const Call& call);

} // namespace sijill::server
