#pragma once

#include "search/sqlite/statement.hpp"
#include "sijill/search_types.hpp"

#include <string_view>

/// All SQL that reads and writes an index. The statements are plain enough for any SQLite, and for
/// any engine with the same SQL: values are bound as parameters, and only names are put in, where
/// braces stand. {passage} has the columns id, text and words of every passage, and is only read;
/// {passage_table} is the table that is written. What is written is in main; a temporary table of
/// the same name takes its place for reads alone.
namespace sijill::search::sql {

/// Every occurrence of a word, by passage and position.
inline constexpr std::string_view kPostings = "SELECT doc, offset FROM {posting} WHERE term = ?1";

/// FTS5's record of averages (see fts5_index.c in SQLite's source): as varints the number of rows,
/// then the number of words in each column.
inline constexpr std::string_view kAverages = "SELECT block FROM {index_data} WHERE id = 1";

/// FTS5's own tables (see search/read/fts5_format.hpp): the version of their format, a setting of
/// the index, a block by its row, and the only page of a segment that can hold a word.
inline constexpr std::string_view kIndexVersion =
    "SELECT v FROM {index_config} WHERE k = 'version'";
inline constexpr std::string_view kIndexSetting = "SELECT v FROM {index_config} WHERE k = ?1";
inline constexpr std::string_view kIndexBlock = "SELECT block FROM {index_data} WHERE id = ?1";
inline constexpr std::string_view kPageOfWord =
    "SELECT pgno FROM {index_idx} WHERE segid = ?1 AND term <= ?2 "
    "ORDER BY term DESC LIMIT 1";

/// A passage's length in words, as a varint.
inline constexpr std::string_view kLength = "SELECT sz FROM {index_docsize} WHERE id = ?1";

inline constexpr std::string_view kPassageText = "SELECT text FROM {passage} WHERE id = ?1";
inline constexpr std::string_view kPassageWords = "SELECT words FROM {passage} WHERE id = ?1";

/// The passages that filters admit; {part} is the conditions of the filters.
inline constexpr std::string_view kPassagesWhere = "SELECT id FROM {passage} WHERE {part}";

/// A field of a passage; {part} is its column.
inline constexpr std::string_view kPassagePart = "SELECT {part} FROM {passage} WHERE id = ?1";

/// Keeps one state of the vocabulary while it is open.
inline constexpr std::string_view kAnyWord = "SELECT 1 FROM {word} LIMIT 1";

/// Words that share a stem, and words by themselves. A word whose last passage was removed stays in
/// the table with 0 passages.
inline constexpr std::string_view kWordsOfStem =
    "SELECT word FROM {word_stem} JOIN {word} USING (word) WHERE stem = ?1 AND passages > 0";
inline constexpr std::string_view kWord =
    "SELECT word FROM {word} WHERE word = ?1 AND passages > 0";
inline constexpr std::string_view kWordsBetween =
    "SELECT word FROM {word} WHERE word{order} >= ?1 AND word{order} < ?2 AND passages > 0";

/// All words but the numbers, in one text with a space between, also those with 0 passages: to look
/// for them here took a fifth of the time. ':' sorts right after the digits, and no word begins
/// with anything that sorts before them. A row for each word took three times as long to read.
inline constexpr std::string_view kWordsOfLetters =
    "SELECT group_concat(word, ' ') FROM {word} WHERE word{order} >= ':'";

/// An expression of FTS5's query syntax; rank is bm25(), negative, with the best passage least.
inline constexpr std::string_view kMatch = "SELECT rowid, rank FROM {index} WHERE {index} MATCH ?1";

/// Whole tables, for check and reindex; passages page by page.
inline constexpr std::string_view kPassagesFrom =
    "SELECT id, text, words FROM {passage} WHERE id >= ?1 ORDER BY id LIMIT ?2";
inline constexpr std::string_view kAllPostings = "SELECT doc, offset, term FROM {posting}";
inline constexpr std::string_view kAllPageEntries =
    "SELECT segid, term, pgno FROM {index_idx} ORDER BY segid, term";
inline constexpr std::string_view kAllBlocks = "SELECT id FROM {index_data}";
inline constexpr std::string_view kAllLengths = "SELECT id, sz FROM {index_docsize} ORDER BY id";
inline constexpr std::string_view kAllWords = "SELECT word, passages FROM {word} ORDER BY word";
inline constexpr std::string_view kAllStems =
    "SELECT word, stem FROM {word_stem} ORDER BY word, stem";
inline constexpr std::string_view kWordsWithoutStems =
    "SELECT word FROM {word} WHERE word{order} >= ?1 AND word{order} < ?2 AND passages > 0 "
    "AND word NOT IN (SELECT word FROM {word_stem})";

/// Writes. The words that a passage gains or loses reach the index by triggers.
inline constexpr std::string_view kRebuildIndex =
    "INSERT INTO main.{index} ({index}) VALUES ('rebuild')";
inline constexpr std::string_view kChangeWords =
    "UPDATE main.{passage_table} SET words = ?2 WHERE id = ?1";
inline constexpr std::string_view kForgetWords = "DELETE FROM main.{word}";
inline constexpr std::string_view kForgetLostWords = "DELETE FROM main.{word} WHERE passages = 0";
inline constexpr std::string_view kAddWord =
    "INSERT INTO main.{word} (word, passages) VALUES (?1, ?2)";
inline constexpr std::string_view kForgetStems = "DELETE FROM main.{word_stem}";
inline constexpr std::string_view kAddStem =
    "INSERT INTO main.{word_stem} (stem, word) VALUES (?1, ?2)";
inline constexpr std::string_view kForgetPassages = "DELETE FROM main.{passage_table}";
inline constexpr std::string_view kForgetIndex =
    "INSERT INTO main.{index} ({index}) VALUES ('delete-all')";
inline constexpr std::string_view kOptimizeIndex =
    "INSERT INTO main.{index} ({index}) VALUES ('optimize')";

/// Writes of a batch while triggers are off: what the triggers would do to index and vocabulary.
inline constexpr std::string_view kIndexWords =
    "INSERT INTO main.{index} (rowid, words) VALUES (?1, ?2)";
inline constexpr std::string_view kUnindexWords =
    "INSERT INTO main.{index} ({index}, rowid, words) VALUES ('delete', ?1, ?2)";
inline constexpr std::string_view kSetIndex =
    "INSERT INTO main.{index} ({index}, rank) VALUES (?1, ?2)";
inline constexpr std::string_view kOwnWords =
    "SELECT words FROM main.{passage_table} WHERE id = ?1";
inline constexpr std::string_view kRemovePassage = "DELETE FROM main.{passage_table} WHERE id = ?1";
inline constexpr std::string_view kWordsFrom =
    "SELECT word FROM main.{word} WHERE word{order} >= ?1 ORDER BY word{order}";
inline constexpr std::string_view kChangeWordCount =
    "UPDATE main.{word} SET passages = passages + ?2 WHERE word = ?1";
inline constexpr std::string_view kAddWords =
    "INSERT INTO main.{word} (word, passages)"; // VALUES …
inline constexpr std::string_view kAddStems = "INSERT OR IGNORE INTO main.{word_stem} (stem, word)";

/// Facts about an index: the version of the analyzer that made it, its size, its fields.
inline constexpr std::string_view kAnalyzerVersion =
    "SELECT value FROM {meta} WHERE key = 'analyzer_version'";
inline constexpr std::string_view kSetAnalyzerVersion =
    "INSERT INTO main.{meta} (key, value) VALUES ('analyzer_version', ?1) "
    "ON CONFLICT (key) DO UPDATE SET value = excluded.value";
inline constexpr std::string_view kCountWords = "SELECT count(*) FROM {word} WHERE passages > 0";
inline constexpr std::string_view kCountStems =
    "SELECT count(DISTINCT stem) FROM {word_stem} JOIN {word} USING (word) WHERE passages > 0";
inline constexpr std::string_view kColumns =
    "SELECT name FROM pragma_table_info(?1, 'main') ORDER BY cid";
inline constexpr std::string_view kSchemaEntry =
    "SELECT 1 FROM main.sqlite_schema WHERE name = ?1 COLLATE NOCASE";
inline constexpr std::string_view kIndexNames =
    "SELECT name FROM sqlite_schema AS passage WHERE type = 'table' "
    "AND EXISTS (SELECT 1 FROM sqlite_schema WHERE name = passage.name || '_posting') "
    "AND EXISTS (SELECT 1 FROM sqlite_schema WHERE name = passage.name || '_word_stem') "
    "ORDER BY name";

/// Facts about the tables that indexes are attached to. A column of an index has no name if it is
/// an expression. An index of origin pk tells that a primary key is not the rowid itself.
inline constexpr std::string_view kAttachedTo =
    "SELECT key, value FROM {meta} WHERE key IN ('attached_table', 'attached_column')";
inline constexpr std::string_view kAddFact = "INSERT INTO main.{meta} (key, value) VALUES (?1, ?2)";
inline constexpr std::string_view kTableEntry =
    "SELECT name, type, rootpage FROM main.sqlite_schema "
    "WHERE name = ?1 COLLATE NOCASE AND type IN ('table', 'view')";
inline constexpr std::string_view kAllTables =
    "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND rootpage <> 0";
inline constexpr std::string_view kAllColumns =
    "SELECT name FROM pragma_table_xinfo(?1, 'main') WHERE hidden <> 1 ORDER BY cid";
inline constexpr std::string_view kRowidColumn =
    "SELECT name FROM pragma_table_xinfo(?1, 'main') WHERE pk <> 0 AND type = 'INTEGER' "
    "COLLATE NOCASE AND NOT EXISTS "
    "(SELECT 1 FROM pragma_index_list(?1, 'main') WHERE origin = 'pk')";
inline constexpr std::string_view kUniqueIndexes =
    "SELECT name FROM pragma_index_list(?1, 'main') WHERE \"unique\" ORDER BY name";
inline constexpr std::string_view kIndexColumns =
    "SELECT name, coll FROM pragma_index_xinfo(?1, 'main') WHERE key ORDER BY seqno";
inline constexpr std::string_view kTriggerEntry =
    "SELECT tbl_name, sql FROM main.sqlite_schema WHERE type = 'trigger' "
    "AND name = ?1 COLLATE NOCASE";

} // namespace sijill::search::sql

namespace sijill::search {

/// Returns whether the texts of a database are stored in UTF-8.
[[nodiscard]] bool has_utf8(sqlite3* db);

/// Prepares one of the statements above over the tables of an index. `part` is SQL, put in where
/// the statement has {part}. Where it has {order}, words compare by the bytes of their UTF-8, also
/// in a database of UTF-16.
[[nodiscard]] Statement prepare(sqlite3* db, const IndexTables& tables, std::string_view sql,
                                std::string_view part = {});

} // namespace sijill::search
