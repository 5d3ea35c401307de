#include "bench/relevance/arabic_engine.hpp"

#include "bench/relevance/fts5_texts.hpp"
#include "extension/register_everything.hpp"
#include "search/sqlite/statement.hpp"

namespace sijill::bench {

ArabicEngine::ArabicEngine() {
    extension::register_everything(database_.handle());
    make_table(database_, "arabic");
}

void ArabicEngine::add(std::span<const std::string> texts) {
    fill_table(database_, texts);
}

std::vector<Found> ArabicEngine::ask(const std::string& question, std::size_t limit) {
    std::vector<Found> found;
    search::Statement match(database_.handle(),
                            "SELECT rowid, arabic_rank(document) AS score FROM document "
                            "WHERE document MATCH arabic_query(?1) ORDER BY score, rowid LIMIT ?2");
    match.start(std::string_view(question), static_cast<std::int64_t>(limit));
    while (match.step()) {
        found.push_back({match.integer(0), -match.real(1)});
    }
    return found;
}

} // namespace sijill::bench
