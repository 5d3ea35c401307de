#pragma once

#include "reports/parameters.hpp"
#include "sijill/report.hpp"

#include <string_view>

struct sqlite3;

namespace sijill::reports {

/// The parameter that every report has without declaring it: 1 where labels are to be Arabic.
inline constexpr std::string_view kArabicParameter = "arabic";

/// Runs the statement of a query file behind a guard that only lets it read, without a time limit.
/// Title, description and headings come from the header. Parameters of the statement that `values`
/// does not name stay NULL, but for `:arabic`. Throws as PreparedSql does; its checks are the
/// caller's.
[[nodiscard]] ResultSet run_statement(sqlite3* db, const Report& report, const BoundValues& values,
                                      bool arabic);

} // namespace sijill::reports
