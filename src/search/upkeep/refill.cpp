#include "search/upkeep/refill.hpp"

#include "search/schema/index_statements.hpp"
#include "search/schema/index_tables.hpp"
#include "search/sqlite/triggers_off.hpp"
#include "search/upkeep/passage_cursor.hpp"
#include "search/write/bulk_writer.hpp"

#include <cstddef>
#include <utility>
#include <vector>

namespace sijill::search {
namespace {

/// Rows are indexed in batches of these sizes, since a batch and its vocabulary are in memory.
constexpr std::size_t kBatchRows = 20000;
constexpr std::size_t kBatchBytes = std::size_t{64} << 20U;

void index_rows(sqlite3* db, const IndexTables& tables) {
    std::vector<Document> batch;
    std::size_t bytes = 0;
    const auto flush = [&] {
        add_documents(db, tables, batch, Threads::one);
        batch.clear();
        bytes = 0;
    };
    PassageCursor cursor(db, tables);
    for (auto page = cursor.next(); !page.empty(); page = cursor.next()) {
        for (Passage& passage : page) {
            bytes += passage.text.size();
            batch.push_back({passage.id, std::move(passage.text), {}});
            if (batch.size() == kBatchRows || bytes >= kBatchBytes) {
                flush();
            }
        }
    }
    flush();
}

} // namespace

void refill(sqlite3* db, const IndexTables& tables) {
    const TriggersOff triggers_off(db); // first, since it makes the savepoint's statement expire
    Savepoint savepoint(db);
    for (const std::string_view sql :
         {sql::kForgetPassages, sql::kForgetIndex, sql::kForgetWords, sql::kForgetStems}) {
        prepare(db, tables, sql).run();
    }
    index_rows(db, tables);
    record_analyzer(db, tables);
    savepoint.keep();
}

} // namespace sijill::search
