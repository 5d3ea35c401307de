#pragma once

#include "reports/definition/parameters.hpp"
#include "sijill/language.hpp"
#include "sijill/report.hpp"

#include <string_view>

namespace sijill::reports {

/// Runs the statement of a query file behind a guard that only lets it read, within the limits.
/// Title, description and headings are those of the header. Parameters of the statement that are
/// not in `values` are NULL, but for `:arabic`. Does not make the report's checks. Throws as
/// PreparedSql does.
[[nodiscard]] ResultSet run_statement(KnowledgeBase& base, const Report& report,
                                      const BoundValues& values, Language language,
                                      const ReadLimits& limits = {});

/// Runs the built-in query file of this name, such as "queries/cite/evidence.sql", in the same way.
[[nodiscard]] ResultSet run_built_in(KnowledgeBase& base, std::string_view file,
                                     const BoundValues& values, Language language,
                                     const ReadLimits& limits = {});

} // namespace sijill::reports
