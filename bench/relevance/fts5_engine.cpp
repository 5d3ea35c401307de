#include "bench/relevance/fts5_engine.hpp"

#include "bench/relevance/fts5_texts.hpp"
#include "extension/tokenizer.hpp"
#include "search/sqlite/statement.hpp"

namespace sijill::bench {
namespace {

ScratchDatabase database_with_arabic() {
    ScratchDatabase database;
    extension::register_tokenizer(database.handle());
    return database;
}

} // namespace

Fts5Engine::Fts5Engine(const std::string& tokenizer, Join join)
    : database_(database_with_arabic()), cutter_(database_.handle(), tokenizer), join_(join) {
    make_table(database_, tokenizer);
}

void Fts5Engine::add(std::span<const std::string> texts) {
    fill_table(database_, texts);
}

std::vector<Found> Fts5Engine::ask(const std::string& question, std::size_t limit) {
    std::string expression;
    for (const std::string& word : cutter_.words(question)) {
        if (!expression.empty()) {
            expression += join_ == Join::all ? " AND " : " OR ";
        }
        expression += fts5_string(word);
    }
    std::vector<Found> found;
    if (expression.empty()) {
        return found;
    }
    search::Statement match(database_.handle(),
                            "SELECT rowid, rank FROM document WHERE document MATCH ?1 "
                            "ORDER BY rank, rowid LIMIT ?2");
    match.start(std::string_view(expression), static_cast<std::int64_t>(limit));
    while (match.step()) {
        found.push_back({match.integer(0), -match.real(1)});
    }
    return found;
}

} // namespace sijill::bench
