#pragma once

#include "reports/definition/parameters.hpp"
#include "sijill/report.hpp"

struct sqlite3;

namespace sijill::reports {

/// Runs the statement of a query file behind a guard that only lets it read, without a time limit.
/// Title, description and headings come from the header. Parameters of the statement that `values`
/// does not name stay NULL, but for `:arabic`. Throws as PreparedSql does; its checks are the
/// caller's.
[[nodiscard]] ResultSet run_statement(sqlite3* db, const Report& report, const BoundValues& values,
                                      Language language);

} // namespace sijill::reports
