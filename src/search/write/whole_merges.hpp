#pragma once

#include "sijill/search_types.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

struct sqlite3;

namespace sijill::search {

/// Has FTS5 merge eight segments of an index at a time and to the end, while much text is added.
/// By itself it merges four, a part with each segment that is written: so that no small write takes
/// long, but each word is written more often, and what a large write leaves are merges half done,
/// more segments for each question to read. A failed write undoes the settings with all else.
/// Throws Error(database) as Statement does.
class WholeMerges {
public:
    /// The tables must outlive the object.
    WholeMerges(sqlite3* db, const IndexTables& tables);

    /// Puts back the settings that were there. Call it once, last.
    void end();

private:
    void set(std::size_t setting, std::int64_t value);

    sqlite3* db_;
    const IndexTables& tables_;
    std::array<std::int64_t, 2> before_{};
};

} // namespace sijill::search
