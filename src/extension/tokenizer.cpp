#include "extension/tokenizer.hpp"

#include "extension/callback_result.hpp"
#include "extension/fts5.hpp"
#include "extension/register_everything.hpp"
#include "sijill/analyzer.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace sijill::extension {
namespace {

using TakeToken = int (*)(void*, int, const char*, int, int, int);

enum class Stemming { none, light, full };

/// The options of a tokenizer; SQLite has only a pointer to it.
struct Tokenizer {
    Stemming stemming = Stemming::full;
    bool drops_stop_words = false;
};

/// Reads the options in order; each may be given once.
class OptionReader {
public:
    explicit OptionReader(std::span<const char* const> words) : words_(words) {}

    Tokenizer read() {
        Tokenizer tokenizer;
        for (; !words_.empty(); words_ = words_.subspan(2)) {
            if (words_.size() < 2) {
                throw_at(words_[0]);
            }
            read_pair(words_[0], words_[1], tokenizer);
        }
        return tokenizer;
    }

private:
    void read_pair(std::string_view name, std::string_view value, Tokenizer& tokenizer) {
        if (name == "stemming" && !std::exchange(has_stemming_, true)) {
            constexpr std::array<std::string_view, 3> kValues{"none", "light", "full"};
            tokenizer.stemming = static_cast<Stemming>(index_of(value, kValues));
        } else if (name == "stop_words" && !std::exchange(has_stop_words_, true)) {
            constexpr std::array<std::string_view, 2> kValues{"keep", "drop"};
            tokenizer.drops_stop_words = index_of(value, kValues) == 1;
        } else {
            throw_at(name);
        }
    }

    static std::size_t index_of(std::string_view value, std::span<const std::string_view> values) {
        const auto found = std::find(values.begin(), values.end(), value);
        if (found == values.end()) {
            throw_at(value);
        }
        return static_cast<std::size_t>(found - values.begin());
    }

    [[noreturn]] static void throw_at(std::string_view word) {
        throw Error(ErrorCode::usage, {"tokenizer arabic: option not understood: {}"_text, word});
    }

    std::span<const char* const> words_;
    bool has_stemming_ = false;
    bool has_stop_words_ = false;
};

/// Passes the tokens of a text to FTS5.
class TokenWriter {
public:
    TokenWriter(const Tokenizer& tokenizer, void* context, TakeToken take)
        : tokenizer_(tokenizer), context_(context), take_(take) {}

    int write(const Token& token, bool with_stems) {
        int rc = put(0, token.text, token.span);
        if (!with_stems || tokenizer_.stemming == Stemming::none) {
            return rc;
        }
        for (const StemReason& reason : explain_stems(token.text)) {
            if (rc != SQLITE_OK) {
                break;
            }
            if (tokenizer_.stemming == Stemming::full || is_light(reason.rule)) {
                marked_ = kStemMark;
                marked_ += reason.stem;
                rc = put(FTS5_TOKEN_COLOCATED, marked_, token.span);
            }
        }
        return rc;
    }

private:
    static bool is_light(std::string_view rule) {
        return !rule.ends_with("plural") && rule != "verb";
    }

    int put(int flags, const std::string& text, const TextSpan& span) const {
        return take_(context_, flags, text.data(), static_cast<int>(text.size()),
                     static_cast<int>(span.begin_byte), static_cast<int>(span.end_byte));
    }

    const Tokenizer& tokenizer_;
    void* context_;
    TakeToken take_;
    std::string marked_;
};

int create(void* /*context*/, const char** words, int count, Fts5Tokenizer** made) noexcept {
    return result_code([&] {
        const std::span<const char* const> options(words, static_cast<std::size_t>(count));
        auto tokenizer = std::make_unique<Tokenizer>(OptionReader(options).read());
        *made = reinterpret_cast<Fts5Tokenizer*>(tokenizer.release());
        return SQLITE_OK;
    });
}

void destroy(Fts5Tokenizer* tokenizer) noexcept {
    const std::unique_ptr<Tokenizer> owner(reinterpret_cast<Tokenizer*>(tokenizer));
}

int cut(Fts5Tokenizer* handle, void* context, int flags, const char* text, int size,
        TakeToken take) noexcept {
    return result_code([&] {
        const auto& tokenizer = *reinterpret_cast<const Tokenizer*>(handle);
        const bool is_prefix = (flags & FTS5_TOKENIZE_PREFIX) != 0;
        TokenWriter writer(tokenizer, context, take);
        const std::vector<Token> tokens = tokenize({text, static_cast<std::size_t>(size)});
        for (const Token& token : tokens) {
            const bool begins_words = is_prefix && &token == &tokens.back();
            if (tokenizer.drops_stop_words && !begins_words && is_stop_word(token.text)) {
                continue;
            }
            if (const int rc = writer.write(token, !is_prefix); rc != SQLITE_OK) {
                return rc;
            }
        }
        return SQLITE_OK;
    });
}

} // namespace

void register_tokenizer(sqlite3* db) {
    fts5_api& api = fts5_api_of(db);
    fts5_tokenizer methods{create, destroy, cut};
    require_registered(db, api.xCreateTokenizer(&api, "arabic", nullptr, &methods, nullptr),
                       "the tokenizer arabic"_text);
}

} // namespace sijill::extension
