#include "bench/speed/database.hpp"
#include "bench/speed/engines.hpp"
#include "bench/speed/passages.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace sijill::bench {
namespace {

void build(sqlite3* db, const std::filesystem::path& text, std::size_t passages, Threads threads) {
    execute(db, "BEGIN");
    SearchIndex index = SearchIndex::create(db, kPassageTable);
    PassageReader reader(text, passages, kAddedAtOnce);
    std::int64_t id = 0;
    for (auto batch = reader.next_batch(); !batch.empty(); batch = reader.next_batch()) {
        std::vector<Document> documents;
        documents.reserve(batch.size());
        for (std::string& passage : batch) {
            documents.push_back({++id, std::move(passage), {}});
        }
        index.add(documents, threads);
    }
    execute(db, "COMMIT");
}

} // namespace

void build_sijill(sqlite3* db, const std::filesystem::path& text, std::size_t passages) {
    build(db, text, passages, Threads::one);
}

void build_sijill_by_two(sqlite3* db, const std::filesystem::path& text, std::size_t passages) {
    build(db, text, passages, Threads::two);
}

void optimize_sijill(sqlite3* db) {
    SearchIndex::open(db, kPassageTable).optimize();
}

SijillEngine::SijillEngine(sqlite3* db) : index_(SearchIndex::open(db, kPassageTable)) {
}

std::size_t SijillEngine::search(const std::string& question) const {
    return index_.search(question, {}).hits.size();
}

std::size_t SijillEngine::search_by_first_ranking(const std::string& question) const {
    SearchOptions options;
    options.ranking.reranked = 0;
    return index_.search(question, options).hits.size();
}

} // namespace sijill::bench
