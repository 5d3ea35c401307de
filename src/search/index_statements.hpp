#pragma once

#include "search/statement.hpp"
#include "sijill/search_index.hpp"

#include <string_view>

/// All SQL by which an index is read and written. Plain statements that any SQLite, and any engine
/// that speaks its SQL, can run: values are bound, only the names in braces are put in.
namespace sijill::search::sql {

/// Every place of a word, by passage and position.
inline constexpr std::string_view kPostings = "SELECT doc, offset FROM {posting} WHERE term = ?1";

/// FTS5's record of averages (see its source, fts5_index.c): varints, the number of rows, then the
/// number of words in each column.
inline constexpr std::string_view kAverages = "SELECT block FROM {index_data} WHERE id = 1";

/// A passage's length in words, as a varint.
inline constexpr std::string_view kLength = "SELECT sz FROM {index_docsize} WHERE id = ?1";

inline constexpr std::string_view kPassageText = "SELECT text FROM {passage} WHERE id = ?1";
inline constexpr std::string_view kPassageWords = "SELECT words FROM {passage} WHERE id = ?1";

/// Morphology: the words that share a stem. Words whose last passage went away stay at 0.
inline constexpr std::string_view kWordsOfStem =
    "SELECT word FROM {word_stem} JOIN {word} USING (word) WHERE stem = ?1 AND passages > 0";
inline constexpr std::string_view kWord =
    "SELECT word FROM {word} WHERE word = ?1 AND passages > 0";
inline constexpr std::string_view kWordsBetween =
    "SELECT word FROM {word} WHERE word >= ?1 AND word < ?2 AND passages > 0";
inline constexpr std::string_view kWordsOfLength =
    "SELECT word FROM {word} WHERE length(word) BETWEEN ?1 AND ?2 AND passages > 0";

/// A question in FTS5's own language; rank is bm25(), the best negative.
inline constexpr std::string_view kMatch = "SELECT rowid, rank FROM {index} WHERE {index} MATCH ?1";

/// Everything, page by page, for check and reindex.
inline constexpr std::string_view kPassagesAfter =
    "SELECT id, text, words FROM {passage} WHERE id > ?1 ORDER BY id LIMIT ?2";
inline constexpr std::string_view kAllPostings = "SELECT doc, offset, term FROM {posting}";
inline constexpr std::string_view kAllLengths = "SELECT id, sz FROM {index_docsize} ORDER BY id";
inline constexpr std::string_view kAllWords = "SELECT word, passages FROM {word} ORDER BY word";
inline constexpr std::string_view kAllStems =
    "SELECT word, stem FROM {word_stem} ORDER BY word, stem";
inline constexpr std::string_view kWordsWithoutStems =
    "SELECT word FROM {word} WHERE passages > 0 AND word NOT IN (SELECT word FROM {word_stem})";

/// Writing.
inline constexpr std::string_view kRebuildIndex =
    "INSERT INTO {index} ({index}) VALUES ('rebuild')";
inline constexpr std::string_view kChangeWords = "UPDATE {passage} SET words = ?2 WHERE id = ?1";
inline constexpr std::string_view kForgetWords = "DELETE FROM {word}";
inline constexpr std::string_view kForgetLostWords = "DELETE FROM {word} WHERE passages = 0";
inline constexpr std::string_view kAddWord = "INSERT INTO {word} (word, passages) VALUES (?1, ?2)";
inline constexpr std::string_view kForgetStems = "DELETE FROM {word_stem}";
inline constexpr std::string_view kAddStem = "INSERT INTO {word_stem} (stem, word) VALUES (?1, ?2)";

} // namespace sijill::search::sql

namespace sijill::search {

/// One of the statements above, over the tables of an index, prepared.
[[nodiscard]] Statement prepare(sqlite3* db, const IndexTables& tables, std::string_view sql);

} // namespace sijill::search
