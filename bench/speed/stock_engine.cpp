#include "bench/speed/database.hpp"
#include "bench/speed/engines.hpp"
#include "bench/speed/passages.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

namespace sijill::bench {
namespace {

constexpr const char* kMakePassages = "CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT)";
constexpr const char* kMakeIndex =
    "CREATE VIRTUAL TABLE passage_index USING "
    "fts5(text, content = 'passage', content_rowid = 'id', tokenize = 'unicode61')";
constexpr const char* kRebuild = "INSERT INTO passage_index (passage_index) VALUES ('rebuild')";
constexpr const char* kOptimize = "INSERT INTO passage_index (passage_index) VALUES ('optimize')";
constexpr const char* kSelectBestTen =
    "SELECT rowid FROM passage_index WHERE passage_index MATCH ?1 ORDER BY rank LIMIT 10";

void insert_passages(sqlite3* db, const std::filesystem::path& text, std::size_t passages) {
    search::Statement insert(db, "INSERT INTO passage (id, text) VALUES (?1, ?2)");
    PassageReader reader(text, passages);
    std::int64_t id = 0;
    for (auto batch = reader.next_batch(); !batch.empty(); batch = reader.next_batch()) {
        for (const std::string& passage : batch) {
            insert.start(++id, passage).run();
        }
    }
}

std::vector<std::string> distinct_words(const WordCutter& cutter, const std::string& question) {
    std::vector<std::string> words;
    for (std::string& word : cutter.words(question)) {
        if (std::ranges::find(words, word) == words.end()) {
            words.push_back(std::move(word));
        }
    }
    return words;
}

std::string joined_by_or(const std::vector<std::string>& words) {
    std::string match;
    for (const std::string& word : words) {
        match.append(match.empty() ? "" : " OR ").append(fts5_string(word));
    }
    return match;
}

} // namespace

void store_passages(sqlite3* db, const std::filesystem::path& text, std::size_t passages) {
    execute(db, "BEGIN");
    execute(db, kMakePassages);
    insert_passages(db, text, passages);
    execute(db, "COMMIT");
}

void build_stock(sqlite3* db, const std::filesystem::path& text, std::size_t passages) {
    execute(db, "BEGIN");
    execute(db, kMakePassages);
    execute(db, kMakeIndex);
    insert_passages(db, text, passages);
    execute(db, kRebuild);
    execute(db, "COMMIT");
}

void optimize_stock(sqlite3* db) {
    execute(db, kOptimize);
}

StockEngine::StockEngine(sqlite3* db) : cutter_(db, "unicode61"), db_(db) {
}

std::size_t StockEngine::search(const std::string& match) {
    search::Statement row(db_, kSelectBestTen);
    std::size_t found = 0;
    for (row.start(match); row.step();) {
        ++found;
    }
    return found;
}

std::string StockEngine::any_word(const std::string& question) const {
    return joined_by_or(distinct_words(cutter_, question));
}

std::string StockEngine::any_word_but_stop_words(const std::string& question) const {
    std::vector<std::string> words = distinct_words(cutter_, question);
    const std::vector<std::string> all = words;
    std::erase_if(words, [](const std::string& word) { return is_stop_word(folded_words(word)); });
    return joined_by_or(words.empty() ? all : words);
}

} // namespace sijill::bench
