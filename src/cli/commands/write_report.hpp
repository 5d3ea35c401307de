#pragma once

#include "cli/context.hpp"

namespace sijill::cli {

/// Runs a report and writes it; what its rows rest on is gathered only for a page.
void write_report(Context& context, KnowledgeBase& base, const Report& report,
                  const ParameterValues& values, bool cite);

/// Names the columns of what the libraries tell of a report (its explanation, its faults), which
/// they name in English alone.
void label_in_arabic(ResultSet& result);

} // namespace sijill::cli
