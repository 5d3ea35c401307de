#pragma once

#include "server/call.hpp"

#include <string_view>

namespace sijill::server {

/// Answers "/reports/{}": a report with its parameters as a form, its picture, rows, quotations and
/// SQL. With ".csv", ".xlsx" or ".svg" behind its name the rows alone, as such a file.
[[nodiscard]] Response canned_report_page(const Call& call);

/// Answers "/timeline": the report of that name.
[[nodiscard]] Response timeline_page(const Call& call);

} // namespace sijill::server
