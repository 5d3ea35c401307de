#pragma once

#include "search/write/word_counts.hpp"
#include "sijill/search_types.hpp"

#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sijill::search {

/// Returns the stems of a word that are stored. For a word that is not Arabic there are none: its
/// only stem is the word itself, which is looked up in the vocabulary. Numbers and Latin words are
/// half of a vocabulary.
[[nodiscard]] std::vector<std::string> stored_stems(std::string_view word);

/// Writes a batch of changes to the vocabulary, in the order of their words: the counts of all
/// words, and the stems of new words, which two threads make beside the writing. Rows are written
/// in the order of their keys, which is fastest for a B-tree. Words that no passage has any more
/// stay, with a count of 0 and their stems. Must be called in a transaction; throws Error(database)
/// as Statement does. No thread is left running.
void write_vocabulary(sqlite3* db, const IndexTables& tables,
                      const std::vector<WordCounts::Change>& changes, Threads threads);

} // namespace sijill::search
