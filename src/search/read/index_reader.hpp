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

/// An FTS5 word longer than this is cut there (FTS5_MAX_TOKEN_SIZE).
inline constexpr std::size_t kLongestIndexedWord = 32768;

/// The numbers that FTS5 keeps of a whole index.
struct IndexTotals {
    std::int64_t passages = 0;
    std::int64_t words = 0;
};

/// Reads postings, lengths and passages, one prepared statement each. All that one reader reads
/// belongs to one state of the database, whatever other connections write meanwhile: the statement
/// that read the totals stays open. Throws Error(database) as Statement does.
class IndexReader {
public:
    IndexReader(sqlite3* db, const IndexTables& tables);

    [[nodiscard]] IndexTotals totals() const noexcept { return totals_; }

    /// Where a word of the vocabulary stands.
    [[nodiscard]] Doclist doclist(std::string_view word);

    /// All occurrences of the forms of a word; those of `word` itself are marked exact.
    [[nodiscard]] PostingList postings(const std::vector<std::string>& forms,
                                       std::string_view word);

    /// Length of a passage in words as a multiple of the average; nothing where the index does not
    /// know the passage. An empty passage counts as one word.
    [[nodiscard]] std::optional<double> length_ratio(std::int64_t passage);

    /// The same for a passage of so many words.
    [[nodiscard]] double ratio_of(std::int64_t words) const noexcept;

    /// Empty where there is no such passage.
    [[nodiscard]] std::string passage_text(std::int64_t passage);
    [[nodiscard]] std::string passage_words(std::int64_t passage);

private:
    SegmentReader segments_;
    bool reads_segments_ = false; ///< else the index is in a format for postings_ alone
    Statement postings_;
    Statement totals_statement_;
    Statement length_;
    Statement text_;
    Statement words_;
    IndexTotals totals_;
};

/// The first varint of `bytes`, which is taken away: seven bits a byte, high bits first, the ninth
/// byte whole (SQLite file format, section 1.6). Bytes that end too early give 0.
[[nodiscard]] std::int64_t take_varint(std::string_view& bytes);

/// Reads the totals of an index from FTS5's record of averages.
[[nodiscard]] IndexTotals decode_totals(std::string_view averages);

} // namespace sijill::search
