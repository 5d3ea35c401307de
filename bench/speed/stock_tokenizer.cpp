#include "bench/speed/stock_tokenizer.hpp"

#include "extension/fts5.hpp"
#include "sijill/error.hpp"

namespace sijill::bench {
namespace {

int count_token(void* count, int /*flags*/, const char* /*token*/, int /*size*/, int /*begin*/,
                int /*end*/) noexcept {
    ++*static_cast<std::size_t*>(count);
    return SQLITE_OK;
}

} // namespace

StockTokenizer::StockTokenizer(sqlite3* db, const std::string& name)
    : tokenizer_(nullptr, nullptr) {
    fts5_api& api = extension::fts5_api_of(db);
    void* context = nullptr;
    Fts5Tokenizer* made = nullptr;
    if (api.xFindTokenizer(&api, name.c_str(), &context, &methods_) != SQLITE_OK ||
        methods_.xCreate(context, nullptr, 0, &made) != SQLITE_OK) {
        throw Error(ErrorCode::database, Message::verbatim("this SQLite has no tokenizer " + name));
    }
    tokenizer_ = {made, methods_.xDelete};
}

std::size_t StockTokenizer::count_tokens(std::string_view text) const {
    std::size_t count = 0;
    if (methods_.xTokenize(tokenizer_.get(), &count, FTS5_TOKENIZE_DOCUMENT, text.data(),
                           static_cast<int>(text.size()), count_token) != SQLITE_OK) {
        throw Error(ErrorCode::database, "a tokenizer of SQLite failed"_text);
    }
    return count;
}

} // namespace sijill::bench
