#include "kb/packs/quotes.hpp"

#include "text/unicode/utf8.hpp"

namespace sijill::kb {

std::vector<QuotePosition> find_quote(std::string_view text, const std::vector<Sentence>& sentences,
                                      std::string_view quote) {
    std::vector<QuotePosition> positions;
    const std::size_t length = text::count_code_points(quote);
    for (std::size_t number = 0; number < sentences.size(); ++number) {
        const TextSpan& span = sentences[number].span;
        const std::string_view sentence =
            text.substr(span.begin_byte, span.end_byte - span.begin_byte);
        for (auto at = sentence.find(quote); at != std::string_view::npos;
             at = sentence.find(quote, at + 1)) {
            const std::size_t start =
                span.begin_cp + text::count_code_points(sentence.substr(0, at));
            positions.push_back({number, start, start + length});
        }
    }
    return positions;
}

Message nearest_passage(std::string_view text, std::string_view quote) {
    const std::vector<Token> wanted = tokenize(quote);
    const std::vector<Token> words = tokenize(text);
    std::size_t best = 0;
    std::size_t best_count = 0;
    for (std::size_t first = 0; first + wanted.size() <= words.size(); ++first) {
        std::size_t count = 0;
        for (std::size_t offset = 0; offset < wanted.size(); ++offset) {
            count += static_cast<std::size_t>(words[first + offset].text == wanted[offset].text);
        }
        if (count > best_count) {
            best = first;
            best_count = count;
        }
    }
    if (best_count * 2 < wanted.size() || best_count == 0) {
        return {};
    }
    const std::size_t begin = words[best].span.begin_byte;
    const std::size_t end = words[best + wanted.size() - 1].span.end_byte;
    return {"did you mean '{}'?"_text, text.substr(begin, end - begin)};
}

} // namespace sijill::kb
