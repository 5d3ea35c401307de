#pragma once

#include "search/read/doclist.hpp"
#include "search/read/fts5_format.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// Reads where words stand straight from the pages of an FTS5 index, by plain statements: nine
/// times as fast as row by row through fts5vocab. Only what has reached the tables is seen; FTS5
/// holds what the running transaction wrote back until somebody reads through it. Throws
/// Error(database) as Statement does, and where a page is missing.
class SegmentReader {
public:
    SegmentReader(sqlite3* db, const IndexTables& tables);

    /// Reads which segments there are; to be called first, within the transaction that reads.
    /// False where the index is in another format than the one known here, which then has to be
    /// read in another way.
    [[nodiscard]] bool open();

    /// Where a word stands. Words asked in alphabetical order often share a page.
    [[nodiscard]] Doclist doclist(std::string_view word);

private:
    /// A segment with the page that was read last.
    struct OpenSegment {
        Segment segment;
        std::int64_t page_number = 0;
        std::string page;
    };

    void load(OpenSegment& open, std::int64_t page);
    [[nodiscard]] std::optional<LeafPage::Range> find(OpenSegment& open, std::string_view key);
    [[nodiscard]] Doclist read(OpenSegment& open, LeafPage::Range range);

    Statement version_;
    Statement page_of_word_;
    Statement block_;
    std::vector<OpenSegment> segments_; ///< the newest first
};

} // namespace sijill::search
