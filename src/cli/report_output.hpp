#pragma once

#include "cli/context.hpp"

namespace sijill::cli {

/// Runs a report and writes it; what its rows rest on is gathered only for a page.
void write_report(Context& context, KnowledgeBase& base, const Report& report,
                  const ParameterValues& values, bool cite);

} // namespace sijill::cli
