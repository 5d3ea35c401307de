#pragma once

#include "search/sqlite/statement.hpp"
#include "search/write/word_counts.hpp"
#include "sijill/search_types.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sijill::search {

/// Keeps an index and its vocabulary in step with passages that the caller writes while triggers
/// are off: what the triggers would do for each row, done for a batch. Words are counted in memory;
/// finish() writes them. Ids should ascend, since FTS5 writes out its buffer if an id is less than
/// the one before. Throws Error(database) as Statement does. The tables must outlive the object.
class PassageIndexer {
public:
    /// With two threads, finish() makes stems in a thread of its own, which ends before it returns.
    PassageIndexer(sqlite3* db, const IndexTables& tables, Threads threads = Threads::one);

    /// Adds a passage with these folded words, between which there is one space.
    void add(std::int64_t id, std::string_view words);

    /// The same for a passage whose words are counted elsewhere, for finish() to be given.
    void add_uncounted(std::int64_t id, std::string_view words);

    /// Removes a passage that the index has with exactly these words.
    void remove(std::int64_t id, std::string_view words);

    /// Writes the counts and the stems of all words; `counts` are those of the passages that were
    /// added uncounted, in the order of the words. Call it once, last.
    void finish(const std::vector<WordCounts::Change>& counts = {});

private:
    sqlite3* db_;
    const IndexTables& tables_;
    Threads threads_;
    Statement index_;
    Statement unindex_;
    WordCounts counts_;
};

} // namespace sijill::search
