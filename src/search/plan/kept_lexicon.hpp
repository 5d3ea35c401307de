#pragma once

#include "search/plan/lexicon.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

struct sqlite3;

namespace sijill::search {

/// Keeps the words of an index between the questions of a connection, since reading them takes many
/// times as long as looking through them. From one thread at a time, as its connection.
class KeptLexicon {
public:
    /// Greatest size of what is kept, in bytes.
    static constexpr std::size_t kMostBytes = std::size_t{64} << 20;

    /// Returns all words of the index but the numbers, those too that no passage has any more. They
    /// are read anew if `version` (see data_version()) is another one than when they were read, or
    /// none. Must be called in the transaction that reads. Throws Error(database) as Statement
    /// does.
    [[nodiscard]] std::shared_ptr<const Lexicon> words(sqlite3* db, const IndexTables& tables,
                                                       std::optional<std::uint32_t> version);

private:
    std::shared_ptr<const Lexicon> lexicon_;
    std::optional<std::uint32_t> version_; ///< see data_version()
};

} // namespace sijill::search
