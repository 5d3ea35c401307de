// Makes the seeded base when the program is built: `sijill_seed BASE [SCHEMA]` writes the base into
// the file BASE, and its schema into SCHEMA.

#include "reports/store_reports.hpp"
#include "sijill/error.hpp"
#include "sijill/knowledge_base.hpp"
#include "sijill/report.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace {

sijill::KnowledgeBase make_base(const std::filesystem::path& file) {
    std::filesystem::remove(file);
    try {
        sijill::KnowledgeBase base = sijill::KnowledgeBase::create(file);
        base.add_seeds();
        sijill::store_reports(base, sijill::ReportCatalog());
        // Makes the file smaller, and the same bytes from the same seeds.
        base.compact();
        return base;
    } catch (...) {
        std::filesystem::remove(file);
        throw;
    }
}

} // namespace

int main(int count, char** arguments) {
    const bool with_schema = count == 3;
    if (count != 2 && !with_schema) {
        fmt::print(stderr, "usage: sijill_seed BASE [SCHEMA]\n");
        return 2;
    }
    try {
        sijill::KnowledgeBase base = make_base(arguments[1]);
        if (with_schema) {
            std::ofstream(arguments[2]) << base.schema_sql();
        }
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "sijill_seed: {}\n", error.what());
        return 1;
    }
}
