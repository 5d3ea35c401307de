#pragma once

#include "search/write/word_counts.hpp"
#include "sijill/search_types.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// The stems of a word that are written down. None of a word that is not Arabic: it is its own only
/// stem, and is found in the vocabulary as it is. Half of a vocabulary are numbers and Latin words.
[[nodiscard]] std::vector<std::string> stored_stems(std::string_view word);

/// Brings the vocabulary up to date with a batch of changes: the counts of all words, and the stems
/// of those that are new. Rows are written in the order of their keys, which is what a B-tree takes
/// fastest. Words that no passage holds any more stay, with a count of 0 and their stems. To be
/// called in a transaction; throws Error(database) as Statement does.
void write_vocabulary(sqlite3* db, const IndexTables& tables, const WordCounts& counts);

} // namespace sijill::search
