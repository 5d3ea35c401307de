#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace sijill::bench {

/// A tokenizer of FTS5 with its default options, called without an index. The connection must
/// outlive it. Throws Error(database) if there is no such tokenizer.
class StockTokenizer {
public:
    StockTokenizer(sqlite3* db, const std::string& name);

    /// Returns the number of tokens of a document.
    [[nodiscard]] std::size_t count_tokens(std::string_view text) const;

private:
    fts5_tokenizer methods_{};
    std::unique_ptr<Fts5Tokenizer, void (*)(Fts5Tokenizer*)> tokenizer_;
};

} // namespace sijill::bench
