#include "search/read/kept_lengths.hpp"

#include "search/read/fts5_format.hpp"
#include "search/schema/index_statements.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace sijill::search {
namespace {

/// For how many ids there may be a place for each passage.
constexpr std::size_t kMostIdsOfPassage = 4;

} // namespace

void KeptLengths::begin(sqlite3* db, const IndexTables& tables,
                        std::optional<std::uint32_t> version, std::int64_t passages) {
    if (look_ups_.begin(version)) {
        lengths_ = {};
    }
    const auto rows = static_cast<std::size_t>(std::max<std::int64_t>(passages, 0));
    constexpr std::size_t kMost = kMostBytes / sizeof(lengths_.front());
    if (lengths_.empty() && rows <= kMost && look_ups_.are_worth(rows)) {
        read(db, tables, std::min(kMost, rows * kMostIdsOfPassage));
    }
}

void KeptLengths::read(sqlite3* db, const IndexTables& tables, std::size_t most) {
    std::vector<std::uint16_t> lengths;
    std::int64_t first = 0;
    for (Statement row = prepare(db, tables, sql::kAllLengths); row.step();) {
        const std::int64_t passage = row.integer(0);
        first = lengths.empty() ? passage : first;
        const auto place = static_cast<std::uint64_t>(passage) - static_cast<std::uint64_t>(first);
        if (place >= most) {
            return; // ids far apart
        }
        lengths.resize(static_cast<std::size_t>(place)); // without those that do not exist
        const std::uint64_t length = VarintReader(row.blob(1)).next();
        lengths.push_back(length < std::numeric_limits<std::uint16_t>::max()
                              ? static_cast<std::uint16_t>(length + 1)
                              : std::uint16_t{0});
    }
    lengths_ = std::move(lengths);
    first_ = first;
}

} // namespace sijill::search
