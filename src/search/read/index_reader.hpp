#pragma once

#include "search/read/doclist.hpp"
#include "search/read/postings.hpp"
#include "search/read/segment_reader.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// FTS5 cuts longer words to this size in bytes (FTS5_MAX_TOKEN_SIZE).
inline constexpr std::size_t kLongestIndexedWord = 32768;

/// The size of a whole index, as FTS5 records it.
struct IndexTotals {
    std::int64_t passages = 0;
    std::int64_t words = 0;
};

/// Reads postings, lengths and passages, with one prepared statement each. All reads of one reader
/// see the same state of the database, whatever other connections write meanwhile: the statement
/// that read the totals stays open. Throws Error(database) as Statement does.
class IndexReader {
public:
    IndexReader(sqlite3* db, const IndexTables& tables);

    [[nodiscard]] IndexTotals totals() const noexcept { return totals_; }

    /// Returns the occurrences of a word of the vocabulary.
    [[nodiscard]] Doclist doclist(std::string_view word);

    /// Returns the same without positions, in less time.
    [[nodiscard]] CountList counts(std::string_view word);

    /// Returns the occurrences of all forms of a word; those of `word` itself are marked exact.
    [[nodiscard]] PostingList postings(const std::vector<std::string>& forms,
                                       std::string_view word);

    /// Returns the length of a passage in words, divided by the average length; nothing if the
    /// index has no such passage. An empty passage counts as one word.
    [[nodiscard]] std::optional<double> length_ratio(std::int64_t passage);

    /// Returns the same for a passage of `words` words.
    [[nodiscard]] double ratio_of(std::int64_t words) const noexcept;

    /// Return a column of a passage; empty if there is no such passage.
    [[nodiscard]] std::string passage_text(std::int64_t passage);
    [[nodiscard]] std::string passage_words(std::int64_t passage);

private:
    SegmentReader segments_;
    bool reads_segments_ = false; ///< false: the index has a format that only postings_ can read
    Statement postings_;
    Statement totals_statement_;
    Statement length_;
    Statement text_;
    Statement words_;
    IndexTotals totals_;
};

/// Decodes FTS5's record of averages (see sql::kAverages).
[[nodiscard]] IndexTotals decode_totals(std::string_view averages);

} // namespace sijill::search
