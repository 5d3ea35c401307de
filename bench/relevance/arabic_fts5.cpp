#include "bench/relevance/arabic_fts5.hpp"

#include "bench/support/fts5.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"

namespace sijill::bench {
namespace {

/// No word holds it: words are letters, digits and the '.' of a decimal.
constexpr char kStemMark = '_';

using TakeToken = int (*)(void*, int, const char*, int, int, int);

/// Hands the tokens of a text to FTS5 until it has enough.
class TokenWriter {
public:
    TokenWriter(void* context, TakeToken take) : context_(context), take_(take) {}

    int write(const Token& token, bool with_stems) {
        int rc = put(0, token.text, token.span);
        if (!with_stems) {
            return rc;
        }
        for (const std::string& stem : stems(token.text)) {
            if (rc != SQLITE_OK) {
                break;
            }
            marked_ = kStemMark;
            marked_ += stem;
            rc = put(FTS5_TOKEN_COLOCATED, marked_, token.span);
        }
        return rc;
    }

private:
    int put(int flags, const std::string& text, const TextSpan& span) const {
        return take_(context_, flags, text.data(), static_cast<int>(text.size()),
                     static_cast<int>(span.begin_byte), static_cast<int>(span.end_byte));
    }

    void* context_;
    TakeToken take_;
    std::string marked_;
};

int cut(Fts5Tokenizer* /*tokenizer*/, void* context, int flags, const char* text, int size,
        TakeToken take) noexcept {
    try {
        const bool with_stems = (flags & FTS5_TOKENIZE_PREFIX) == 0;
        TokenWriter writer(context, take);
        for (const Token& token : tokenize({text, static_cast<std::size_t>(size)})) {
            const int rc = writer.write(token, with_stems);
            if (rc != SQLITE_OK) {
                return rc;
            }
        }
        return SQLITE_OK;
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
}

/// The tokenizer has no state; FTS5 asks for an address all the same.
int create(void* context, const char** /*arguments*/, int /*count*/,
           Fts5Tokenizer** made) noexcept {
    *made = static_cast<Fts5Tokenizer*>(context);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer* /*tokenizer*/) noexcept {
}

} // namespace

void register_arabic_tokenizer(sqlite3* db) {
    fts5_api& api = fts5_api_of(db);
    fts5_tokenizer methods{create, destroy, cut};
    if (api.xCreateTokenizer(&api, "arabic", &api, &methods, nullptr) != SQLITE_OK) {
        throw Error(ErrorCode::database, "the tokenizer arabic cannot be registered");
    }
}

} // namespace sijill::bench
