#pragma once

#include <sqlite3.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::bench {

/// A tokenizer of FTS5 ("unicode61", "trigram", …) with its default options. The connection must
/// outlive it.
class WordCutter {
public:
    /// Throws Error(database) where there is no such tokenizer.
    WordCutter(sqlite3* db, const std::string& name);

    /// The tokens of a question in order, without synonyms at the position of another token.
    /// Throws Error(database).
    [[nodiscard]] std::vector<std::string> words(std::string_view question) const;

private:
    fts5_tokenizer methods_{};
    std::unique_ptr<Fts5Tokenizer, void (*)(Fts5Tokenizer*)> tokenizer_;
};

/// A word as a string of FTS5's query language, in quotation marks.
[[nodiscard]] std::string fts5_string(std::string_view word);

} // namespace sijill::bench
