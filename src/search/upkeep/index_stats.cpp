#include "search/upkeep/index_stats.hpp"

#include "search/read/index_reader.hpp"
#include "search/schema/index_statements.hpp"

#include <string_view>

namespace sijill::search {
namespace {

/// Returns the first column of the first row; 0 if there is no row.
std::int64_t number_of(sqlite3* db, const IndexTables& tables, std::string_view sql) {
    Statement row = prepare(db, tables, sql);
    return row.step() ? row.integer(0) : 0;
}

} // namespace

int analyzer_version(sqlite3* db, const IndexTables& tables) {
    return tables.meta.empty() ? 0 : static_cast<int>(number_of(db, tables, sql::kAnalyzerVersion));
}

IndexStats read_stats(sqlite3* db, const IndexTables& tables) {
    const IndexReader reader(db, tables); // keeps one state of the database for all numbers
    const auto [passages, tokens] = reader.totals();
    IndexStats stats;
    stats.passages = static_cast<std::size_t>(passages);
    stats.tokens = static_cast<std::size_t>(tokens);
    stats.words = static_cast<std::size_t>(number_of(db, tables, sql::kCountWords));
    stats.stems = static_cast<std::size_t>(number_of(db, tables, sql::kCountStems));
    if (passages > 0) {
        stats.average_length = static_cast<double>(tokens) / static_cast<double>(passages);
    }
    stats.analyzer_version = analyzer_version(db, tables);
    return stats;
}

} // namespace sijill::search
