#pragma once

#include "sijill/search_index.hpp"

#include <cstddef>
#include <list>
#include <string_view>

struct sqlite3;

namespace sijill::extension {

/// An index and the names of its tables.
struct KeptIndex {
    IndexTables tables;
    SearchIndex index;
};

/// The indexes that a connection has asked last, so that the next question finds what they keep in
/// memory (see SearchIndex). From one thread at a time, as the connection, which must be the same
/// in all calls and outlive this.
class KeptIndexes {
public:
    /// The greatest number of indexes.
    static constexpr std::size_t kMost = 4;

    /// Returns the index that SearchIndex::open() finds by that name, as the file has it now. It
    /// lives until kMost others were asked for. Throws as SearchIndex::open() does.
    [[nodiscard]] const KeptIndex& find(sqlite3* db, std::string_view name);

    /// A question to one of the indexes. While it lives, making a second one throws
    /// Error(bad_input): a view in place of a table of the index then calls arabic_search() itself.
    /// That could go on without end, and could free the index that is being asked.
    class Question {
    public:
        explicit Question(KeptIndexes& indexes);
        ~Question() { *is_asked_ = false; }
        Question(const Question&) = delete;
        Question& operator=(const Question&) = delete;

    private:
        bool* is_asked_;
    };

private:
    bool is_asked_ = false;
    std::list<KeptIndex> indexes_; ///< the one that was asked last comes first
};

} // namespace sijill::extension
