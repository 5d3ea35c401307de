#pragma once

#include "search/plan/lexicon.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>

struct sqlite3;

namespace sijill::search {

/// Keeps the words of an index between the questions of a connection, since reading them takes many
/// times as long as looking through them. From one thread at a time, as its connection.
class KeptLexicon {
public:
    /// Greatest size of what is kept, in bytes.
    static constexpr std::size_t kMostBytes = std::size_t{64} << 20;

    /// Returns all words of the index but the numbers, those too that no passage has any more. They
    /// are read anew if anything was written to the database since they were read, by whatever
    /// connection, and while a transaction writes, whose changes may be undone. Throws
    /// Error(database) as Statement does.
    [[nodiscard]] std::shared_ptr<const Lexicon> words(sqlite3* db, const IndexTables& tables);

private:
    /// What differs once something was written to the main database.
    struct State {
        std::int64_t data_version = 0;   ///< tells of other connections
        std::int64_t schema_version = 0; ///< tells of a backup into this one
        std::int64_t changes = 0;        ///< rows changed by this connection

        bool operator==(const State&) const = default;
    };

    [[nodiscard]] static State state_of(sqlite3* db);

    std::shared_ptr<const Lexicon> lexicon_;
    State state_;
};

} // namespace sijill::search
