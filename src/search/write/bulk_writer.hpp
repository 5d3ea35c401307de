#pragma once

#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <span>

namespace sijill::search {

/// See SearchIndex::add, replace and remove.
///
/// All write the passages, the index and the vocabulary themselves, while the triggers that would
/// do it are off: a trigger makes FTS5 write out its buffer with every row and looks up every word
/// in the vocabulary, where a batch counts in memory and writes each word once. Documents are taken
/// by ascending id, since FTS5 also writes out its buffer when an id is less than the one before.
void add_documents(sqlite3* db, const IndexTables& tables, std::span<const Document> documents);
void replace_documents(sqlite3* db, const IndexTables& tables, std::span<const Document> documents);
std::size_t remove_documents(sqlite3* db, const IndexTables& tables,
                             std::span<const std::int64_t> ids);

} // namespace sijill::search
