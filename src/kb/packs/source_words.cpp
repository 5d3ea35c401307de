#include "kb/packs/source_words.hpp"

#include "base/did_you_mean.hpp"
#include "kb/packs/quotes.hpp"
#include "text/stems/stem.hpp"

#include <algorithm>
#include <string>

namespace sijill::kb {
namespace {

/// A word with all the ways to read its beginning.
struct WantedWord {
    std::string text;
    std::vector<std::string> readings;

    explicit WantedWord(const Token& token)
        : text(token.text), readings(text::without_proclitics(token.text)) {}

    [[nodiscard]] bool is(const Token& token) const { return token.text == text; }

    [[nodiscard]] bool is_behind_particles(const Token& token) const {
        if (is(token)) {
            return true;
        }
        const auto ends_token = [&token](const std::string& reading) {
            return token.text.ends_with(reading);
        };
        if (std::ranges::none_of(readings, ends_token)) {
            return false;
        }
        const std::vector<std::string> others = text::without_proclitics(token.text);
        return std::ranges::any_of(readings, [&others](const std::string& reading) {
            return std::ranges::find(others, reading) != others.end();
        });
    }
};

std::vector<WantedWord> wanted_words(std::string_view words) {
    std::vector<WantedWord> wanted;
    for (const Token& token : tokenize(words)) {
        wanted.emplace_back(token);
    }
    return wanted;
}

} // namespace

const std::vector<Token>& SourceWords::tokens() {
    if (tokens_.empty()) {
        tokens_ = tokenize(text_);
    }
    return tokens_;
}

bool SourceWords::has_phrase(std::string_view words) {
    const std::vector<WantedWord> wanted = wanted_words(words);
    const std::vector<Token>& text = tokens();
    for (std::size_t first = 0; first + wanted.size() <= text.size(); ++first) {
        std::size_t count = 0;
        while (count < wanted.size() && (count == 0 ? wanted[count].is_behind_particles(text[first])
                                                    : wanted[count].is(text[first + count]))) {
            ++count;
        }
        if (count == wanted.size()) {
            return true;
        }
    }
    return false;
}

bool SourceWords::has_in_order(std::string_view words) {
    constexpr std::size_t kMostBetween = 2;
    const std::vector<WantedWord> wanted = wanted_words(words);
    const std::vector<Token>& text = tokens();
    for (std::size_t first = 0; first < text.size() && !wanted.empty(); ++first) {
        std::size_t found = 0;
        for (std::size_t at = first, between = 0;
             at < text.size() && found < wanted.size() && between <= kMostBetween; ++at) {
            if (wanted[found].is_behind_particles(text[at])) {
                ++found;
                between = 0;
            } else if (found == 0) {
                break;
            } else {
                ++between;
            }
        }
        if (found == wanted.size()) {
            return true;
        }
    }
    return wanted.empty();
}

Message SourceWords::nearest(std::string_view words) {
    if (tokenize(words).size() > 1) {
        return nearest_passage(text_, words);
    }
    std::vector<std::string> written;
    for (const Token& token : tokens()) {
        written.emplace_back(
            text_.substr(token.span.begin_byte, token.span.end_byte - token.span.begin_byte));
    }
    std::sort(written.begin(), written.end());
    written.erase(std::unique(written.begin(), written.end()), written.end());
    return did_you_mean(std::string(words), written);
}

} // namespace sijill::kb
