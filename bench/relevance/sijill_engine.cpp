#include "bench/relevance/sijill_engine.hpp"

namespace sijill::bench {

SijillEngine::SijillEngine() : index_(SearchIndex::create(database_.handle(), "document")) {
}

void SijillEngine::add(std::span<const std::string> texts) {
    std::vector<Document> documents;
    for (const std::string& text : texts) {
        documents.push_back({static_cast<std::int64_t>(documents.size()) + 1, text, {}});
    }
    index_.add(documents);
}

std::vector<Found> SijillEngine::ask(const std::string& question, std::size_t limit) {
    options_.limit = limit;
    std::vector<Found> found;
    for (const Hit& hit : index_.search(question, options_).hits) {
        found.push_back({hit.id, hit.score});
    }
    return found;
}

} // namespace sijill::bench
