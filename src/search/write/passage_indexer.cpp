#include "search/write/passage_indexer.hpp"

#include "search/schema/index_statements.hpp"
#include "search/write/vocabulary_writer.hpp"

namespace sijill::search {

PassageIndexer::PassageIndexer(sqlite3* db, const IndexTables& tables)
    : db_(db), tables_(tables), index_(prepare(db, tables, sql::kIndexWords)),
      unindex_(prepare(db, tables, sql::kUnindexWords)) {
}

void PassageIndexer::add(std::int64_t id, std::string_view words) {
    counts_.count(words, 1);
    index_.start(id, Lent{words}).run();
}

void PassageIndexer::remove(std::int64_t id, std::string_view words) {
    counts_.count(words, -1);
    unindex_.start(id, Lent{words}).run();
}

void PassageIndexer::finish() {
    write_vocabulary(db_, tables_, counts_);
}

} // namespace sijill::search
