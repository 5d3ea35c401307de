#include "bench/support/fts5.hpp"

#include "extension/fts5.hpp"
#include "sijill/error.hpp"

#include <fmt/format.h>

#include <new>

namespace sijill::bench {
namespace {

/// Called by FTS5 for each token; nothing may be thrown through it.
int take_word(void* context, int flags, const char* token, int size, int /*begin*/,
              int /*end*/) noexcept {
    if ((flags & FTS5_TOKEN_COLOCATED) != 0) {
        return SQLITE_OK;
    }
    try {
        auto& words = *static_cast<std::vector<std::string>*>(context);
        words.emplace_back(token, static_cast<std::size_t>(size));
        return SQLITE_OK;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
}

void require(int rc, const std::string& doing) {
    if (rc != SQLITE_OK) {
        throw Error(ErrorCode::database,
                    Message::verbatim(fmt::format("{}: {}", doing, sqlite3_errstr(rc))));
    }
}

} // namespace

WordCutter::WordCutter(sqlite3* db, const std::string& name) : tokenizer_(nullptr, nullptr) {
    fts5_api& api = extension::fts5_api_of(db);
    void* context = nullptr;
    require(api.xFindTokenizer(&api, name.c_str(), &context, &methods_),
            fmt::format("finding the tokenizer {}", name));
    Fts5Tokenizer* tokenizer = nullptr;
    require(methods_.xCreate(context, nullptr, 0, &tokenizer),
            fmt::format("making the tokenizer {}", name));
    tokenizer_ = {tokenizer, methods_.xDelete};
}

std::vector<std::string> WordCutter::words(std::string_view question) const {
    std::vector<std::string> words;
    require(methods_.xTokenize(tokenizer_.get(), &words, FTS5_TOKENIZE_QUERY, question.data(),
                               static_cast<int>(question.size()), take_word),
            "cutting a question into words");
    return words;
}

std::string fts5_string(std::string_view word) {
    std::string text = "\"";
    for (const char sign : word) {
        text.append(sign == '"' ? 2 : 1, sign);
    }
    return text + '"';
}

} // namespace sijill::bench
