#include "reports/store_reports.hpp"

namespace sijill {

void store_reports(KnowledgeBase& base, const ReportCatalog& catalog) {
    std::vector<StoredReport> stored;
    for (const Report& report : catalog.reports()) {
        stored.push_back({report.name, report.title_en, report.title_ar, report.description_en,
                          report.description_ar, report.sql});
    }
    base.store_reports(stored);
}

} // namespace sijill
