#include "bench/morphology/matchers.hpp"

#include "bench/support/fts5.hpp"
#include "bench/support/scratch_database.hpp"
#include "search/sqlite/statement.hpp"
#include "sijill/analyzer.hpp"
#include "text/related/related.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sijill::bench {

std::vector<std::string> folded_keys(const std::string& word) {
    std::vector<std::string> keys;
    for (const Token& token : tokenize(word)) {
        keys.push_back(token.text);
    }
    return keys;
}

std::vector<bool> match_by_keys(std::span<const WordPair> pairs, const WordKeys& keys) {
    std::vector<bool> found;
    for (const WordPair& pair : pairs) {
        const std::vector<std::string> one = keys(pair.one);
        const std::vector<std::string> other = keys(pair.other);
        found.push_back(std::find_first_of(one.begin(), one.end(), other.begin(), other.end()) !=
                        one.end());
    }
    return found;
}

std::vector<bool> match_by_relation(std::span<const WordPair> pairs) {
    const auto finds = [](const std::vector<Token>& question, const std::vector<Token>& words) {
        return std::ranges::any_of(question, [&](const Token& token) {
            return std::ranges::any_of(
                words, [&](const Token& word) { return text::related(token.text, word.text); });
        });
    };
    std::vector<bool> found;
    for (const WordPair& pair : pairs) {
        const std::vector<Token> one = tokenize(pair.one);
        const std::vector<Token> other = tokenize(pair.other);
        found.push_back(finds(one, other) || finds(other, one));
    }
    return found;
}

std::vector<bool> match_by_fts5(std::span<const WordPair> pairs, const std::string& tokenizer) {
    ScratchDatabase database;
    database.run(
        fmt::format("CREATE VIRTUAL TABLE pair USING fts5(word, tokenize = '{}')", tokenizer));
    search::Statement erase(database.handle(), "DELETE FROM pair");
    search::Statement insert(database.handle(), "INSERT INTO pair (word) VALUES (?1)");
    search::Statement match(database.handle(), "SELECT 1 FROM pair WHERE pair MATCH ?1");
    const auto finds = [&](const std::string& question, const std::string& word) {
        erase.start().run();
        insert.start(std::string_view(word)).run();
        const std::string expression = fts5_string(question);
        const bool found = match.start(std::string_view(expression)).step();
        match.reset();
        return found;
    };
    std::vector<bool> found;
    for (const WordPair& pair : pairs) {
        found.push_back(finds(pair.one, pair.other) || finds(pair.other, pair.one));
    }
    return found;
}

} // namespace sijill::bench
