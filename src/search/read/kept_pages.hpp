#pragma once

#include "search/read/look_ups.hpp"
#include "sijill/search_types.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;

namespace sijill::search {

/// Keeps the first words of the pages of an FTS5 index between questions, once so many words were
/// looked up in its table `_idx` that reading all of it was worth it. From one thread at a time, as
/// its connection.
class KeptPages {
public:
    /// Greatest size of what is kept, in bytes.
    static constexpr std::size_t kMostBytes = std::size_t{16} << 20;

    /// Begins a question, in the transaction that reads: forgets the words if `version` (see
    /// data_version()) is another one, and reads them if that is worth it. The index has about
    /// `pages` pages. Throws Error(database) as Statement does.
    void begin(sqlite3* db, const IndexTables& tables, std::optional<std::uint32_t> version,
               std::size_t pages);

    /// Returns whether the pages of all words are kept, so that find() knows them.
    [[nodiscard]] bool has_all() const noexcept { return !entries_.empty(); }

    /// Returns `pgno` of the last entry of a segment whose word is not greater than `key`, in the
    /// order of bytes; nothing if there is none.
    [[nodiscard]] std::optional<std::int64_t> find(std::int64_t segment,
                                                   std::string_view key) const;

    /// Tells of a word that was looked up.
    void count_lookup() noexcept { look_ups_.count(); }

private:
    /// How many rows are read one after the other in the time of one look-up (docs/adr/0032).
    static constexpr std::size_t kRowsInLookUp = 7;

    struct Entry {
        std::int64_t segment;
        std::int64_t page;
        std::size_t begin; ///< of the word in words_; it ends where that of the next one begins
    };

    [[nodiscard]] std::string_view word_of(const Entry& entry) const;
    void read(sqlite3* db, const IndexTables& tables);

    LookUps look_ups_{kRowsInLookUp};
    std::string words_;
    std::vector<Entry> entries_; ///< ascending by segment and word; a last one ends the last word
};

} // namespace sijill::search
