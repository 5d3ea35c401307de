#pragma once

#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

namespace sijill {

/// Writes the reports of a catalog into the base's file, so that any SQLite can run them.
void store_reports(KnowledgeBase& base, const ReportCatalog& catalog);

} // namespace sijill
