#pragma once

#include "bench/support/fts5.hpp"
#include "sijill/search_index.hpp"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

struct sqlite3;

namespace sijill::bench {

/// The table of the stored texts, under the same name in each database.
inline constexpr std::string_view kPassageTable = "passage";

/// Stores the first passages of a text in an empty database, without an index: the work
/// that both engines have in common.
void store_passages(sqlite3* db, const std::filesystem::path& text, std::size_t passages);

/// Number of documents in one call of SearchIndex::add(), which writes the vocabulary once.
inline constexpr std::size_t kAddedAtOnce = 100'000;

/// Stores them and indexes them with SearchIndex, in one transaction, ready to be searched: with
/// one thread, or with two, which write the same file.
void build_sijill(sqlite3* db, const std::filesystem::path& text, std::size_t passages);
void build_sijill_by_two(sqlite3* db, const std::filesystem::path& text, std::size_t passages);

/// Stores them and indexes them as SQLite's documentation shows: FTS5 with its tokenizer
/// `unicode61`, the stored texts as external content, one `rebuild`, in one transaction.
void build_stock(sqlite3* db, const std::filesystem::path& text, std::size_t passages);

/// Merges the index into one segment.
void optimize_sijill(sqlite3* db);
void optimize_stock(sqlite3* db);

/// An open index of ours.
class SijillEngine {
public:
    explicit SijillEngine(sqlite3* db);

    /// Finds the best ten with their highlights; returns how many there are.
    std::size_t search(const std::string& question) const;

    /// The same by the first ranking alone: no passage is ranked again by its text.
    std::size_t search_by_first_ranking(const std::string& question) const;

private:
    SearchIndex index_;
};

/// An open index of SQLite's own, asked in FTS5's query language.
class StockEngine {
public:
    explicit StockEngine(sqlite3* db);

    /// Finds the ids of the best ten by bm25; returns how many there are.
    std::size_t search(const std::string& match);

    /// All words of a question joined by OR, each once.
    [[nodiscard]] std::string any_word(const std::string& question) const;

    /// The same without our stop words, unless no word is left.
    [[nodiscard]] std::string any_word_but_stop_words(const std::string& question) const;

private:
    WordCutter cutter_;
    sqlite3* db_;
};

} // namespace sijill::bench
