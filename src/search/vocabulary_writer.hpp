#pragma once

#include "search/word_counts.hpp"
#include "sijill/search_index.hpp"

namespace sijill::search {

/// Brings the vocabulary up to date with a batch of changes: the counts of all words, and the stems
/// of those that are new. Rows are written in the order of their keys, which is what a B-tree takes
/// fastest. Words that no passage holds any more stay, with a count of 0 and their stems. To be
/// called in a transaction; throws Error(database) as Statement does.
void write_vocabulary(sqlite3* db, const IndexTables& tables, const WordCounts& counts);

} // namespace sijill::search
