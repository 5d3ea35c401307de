#include "kb/packs/quotes.hpp"

#include "text/unicode/utf8.hpp"

#include <fmt/format.h>

namespace sijill::kb {
std::vector<QuotePlace> find_quote(std::string_view text, const std::vector<Sentence>& sentences,
                                   std::string_view quote) {
    std::vector<QuotePlace> places;
    const std::size_t length = text::count_code_points(quote);
    for (std::size_t number = 0; number < sentences.size(); ++number) {
        const TextSpan& span = sentences[number].span;
        const std::string_view sentence =
            text.substr(span.begin_byte, span.end_byte - span.begin_byte);
        for (auto at = sentence.find(quote); at != std::string_view::npos;
             at = sentence.find(quote, at + 1)) {
            const std::size_t start =
                span.begin_cp + text::count_code_points(sentence.substr(0, at));
            places.push_back({number, start, start + length});
        }
    }
    return places;
}

std::string nearest_passage(std::string_view text, std::string_view quote) {
    const std::vector<Token> wanted = tokenize(quote);
    const std::vector<Token> words = tokenize(text);
    std::size_t best = 0;
    std::size_t best_count = 0;
    for (std::size_t first = 0; first + wanted.size() <= words.size(); ++first) {
        std::size_t count = 0;
        for (std::size_t place = 0; place < wanted.size(); ++place) {
            count += static_cast<std::size_t>(words[first + place].text == wanted[place].text);
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
    return fmt::format("did you mean '{}'?", text.substr(begin, end - begin));
}

} // namespace sijill::kb
