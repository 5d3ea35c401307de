#pragma once

#include "search/read/look_ups.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

struct sqlite3;

namespace sijill::search {

/// Keeps the lengths of all passages of an index between questions, once so many were looked up
/// that reading all was worth it. From one thread at a time, as its connection.
class KeptLengths {
public:
    /// Greatest size of what is kept, in bytes.
    static constexpr std::size_t kMostBytes = std::size_t{32} << 20;

    /// Begins a question, in the transaction that reads: forgets the lengths if `version` (see
    /// data_version()) is another one, and reads them if that is worth it. Keeps nothing if the
    /// passages, of which there are about `passages`, have ids far apart. Throws Error(database) as
    /// Statement does.
    void begin(sqlite3* db, const IndexTables& tables, std::optional<std::uint32_t> version,
               std::int64_t passages);

    /// Returns the length of a passage in words; nothing if it has to be looked up.
    [[nodiscard]] std::optional<std::int64_t> find(std::int64_t passage) const noexcept {
        const auto place = static_cast<std::uint64_t>(passage) - static_cast<std::uint64_t>(first_);
        const unsigned kept = place < lengths_.size() ? lengths_[place] : 0U;
        return kept == 0 ? std::nullopt : std::optional<std::int64_t>(kept - 1);
    }

    /// Tells of a length that was looked up.
    void count_lookup() noexcept { look_ups_.count(); }

private:
    /// How many rows are read one after the other in the time of one look-up (docs/adr/0032).
    static constexpr std::size_t kRowsInLookUp = 5;

    void read(sqlite3* db, const IndexTables& tables, std::size_t most);

    LookUps look_ups_{kRowsInLookUp};
    std::int64_t first_ = 0;             ///< the passage of the first length
    std::vector<std::uint16_t> lengths_; ///< each 1 more than it is; 0: not kept
};

} // namespace sijill::search
