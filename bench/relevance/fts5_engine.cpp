#include "bench/relevance/fts5_engine.hpp"

#include "bench/relevance/arabic_fts5.hpp"
#include "search/statement.hpp"

#include <fmt/format.h>

namespace sijill::bench {
namespace {

ScratchDatabase database_with_arabic() {
    ScratchDatabase database;
    register_arabic_tokenizer(database.handle());
    return database;
}

} // namespace

Fts5Engine::Fts5Engine(const std::string& tokenizer, Join join)
    : database_(database_with_arabic()), cutter_(database_.handle(), tokenizer), join_(join) {
    database_.run(
        fmt::format("CREATE VIRTUAL TABLE document USING fts5(text, content = '', tokenize = '{}')",
                    tokenizer));
}

void Fts5Engine::add(std::span<const std::string> texts) {
    database_.run("BEGIN");
    search::Statement insert(database_.handle(),
                             "INSERT INTO document (rowid, text) VALUES (?1, ?2)");
    std::int64_t number = 0;
    for (const std::string& text : texts) {
        insert.start(++number, std::string_view(text)).run();
    }
    database_.run("COMMIT");
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
