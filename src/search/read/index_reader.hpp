#pragma once

#include "search/read/doclist.hpp"
#include "search/read/kept_lengths.hpp"
#include "search/read/kept_pages.hpp"
#include "search/read/postings.hpp"
#include "search/read/segment_reader.hpp"
#include "search/schema/column_reader.hpp"
#include "search/schema/late_statement.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <cstdint>
#include <memory>
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

/// What an index reads once for many questions.
struct KeptReads {
    KeptPages pages;
    KeptLengths lengths;
};

/// Reads postings, lengths and passages. All reads of one reader
/// see the same state of the database, whatever other connections write meanwhile: the statement
/// that read the totals stays open. Throws Error(database) as Statement does.
class IndexReader {
public:
    /// What is in `kept` is used and renewed; without it, only this reader keeps what it reads.
    IndexReader(sqlite3* db, const IndexTables& tables,
                std::shared_ptr<KeptReads> kept = std::make_shared<KeptReads>());

    [[nodiscard]] IndexTotals totals() const noexcept { return totals_; }

    /// Returns the passages with a word of the vocabulary.
    [[nodiscard]] CountList counts(std::string_view word);

    /// Returns the occurrences of all forms of a word in the passages of `among`; those of `word`
    /// itself are marked exact.
    [[nodiscard]] PostingList postings(const std::vector<std::string>& forms, std::string_view word,
                                       const PassageIds& among);

    /// Returns the length of a passage in words, divided by the average length; nothing if the
    /// index has no such passage. An empty passage counts as one word.
    [[nodiscard]] std::optional<double> length_ratio(std::int64_t passage);

    /// Returns the length of a passage of `words` words, divided by the average length.
    [[nodiscard]] double ratio_of(std::int64_t words) const noexcept;

    /// Returns the length of a passage in words, or the least that it can have if it holds a word
    /// at `position`, in words from 0, and its length is not kept in memory.
    [[nodiscard]] std::int64_t least_length(std::int64_t passage,
                                            std::int32_t position) const noexcept {
        return kept_->lengths.find(passage).value_or(std::int64_t{position} + 1);
    }

    /// Return a column of a passage; empty if there is no such passage.
    [[nodiscard]] std::string passage_text(std::int64_t passage);
    [[nodiscard]] std::string passage_words(std::int64_t passage);

private:
    /// Returns the occurrences of a word as FTS5 tells them, row by row.
    [[nodiscard]] Doclist slow_doclist(std::string_view word);

    IndexReader(sqlite3* db, const IndexTables& tables, std::shared_ptr<KeptReads> kept,
                const std::string& texts);

    /// Returns the length of a passage in words; nothing if the index has no such passage.
    [[nodiscard]] std::optional<std::int64_t> length(std::int64_t passage);

    std::shared_ptr<KeptReads> kept_;
    SegmentReader segments_;
    bool reads_segments_ = false; ///< false: the index has a format that only postings_ can read
    LateStatement postings_;
    Statement totals_statement_;
    ColumnReader lengths_;
    std::string length_bytes_;
    ColumnReader texts_;
    ColumnReader words_;
    IndexTotals totals_;
};

/// Decodes FTS5's record of averages (see sql::kAverages).
[[nodiscard]] IndexTotals decode_totals(std::string_view averages);

} // namespace sijill::search
