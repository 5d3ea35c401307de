// Prints who was late, and by how many days at least, from the base that is built into the library.
#include <iostream>
#include <sijill/knowledge_base.hpp>
#include <sijill/report.hpp>
#include <sijill/seeded.hpp>

int main() {
    auto base = sijill::KnowledgeBase::open_image(sijill::seeded_image());
    const sijill::ReportCatalog catalog;
    const auto delays = sijill::run_report(base, catalog.find("delays"), {}, {});
    const auto model = delays.column("model").value();
    const auto days = delays.column("min_days").value();
    for (const auto& row : delays.rows) {
        std::cout << sijill::to_text(row[model]) << '\t' << sijill::to_text(row[days]) << '\n';
    }
}
