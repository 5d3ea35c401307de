#pragma once

#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

struct sqlite3;

namespace sijill::search {

/// See SearchIndex::add, replace and remove.
///
/// While triggers are off, these functions write the passages, the index and the vocabulary
/// themselves. That is faster: for each row, the triggers make FTS5 write out its buffer and look
/// up every word in the vocabulary, while a batch counts words in memory and writes each word once.
/// Documents are written by ascending id, since FTS5 also writes out its buffer if an id is less
/// than the one before. With two threads, the other one folds texts, counts words and makes stems;
/// the database is used by the caller's thread alone, and gets the same bytes.
void add_documents(sqlite3* db, const IndexTables& tables, std::span<const Document> documents,
                   Threads threads);
void replace_documents(sqlite3* db, const IndexTables& tables, std::span<const Document> documents,
                       Threads threads);
std::size_t remove_documents(sqlite3* db, const IndexTables& tables,
                             std::span<const std::int64_t> ids);

} // namespace sijill::search
