#include "sijill/analyzer.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill {

std::vector<std::string> trigrams(std::string_view word) {
    if (word.empty()) {
        return {};
    }
    if (word.front() >= '0' && word.front() <= '9') {
        return {'#' + std::string(word)};
    }
    constexpr std::size_t kGramSize = 3;
    const auto padded = U'_' + text::to_code_points(word) + U'_';
    std::vector<std::string> grams;
    grams.reserve(padded.size() - kGramSize + 1);
    for (std::size_t place = 0; place + kGramSize <= padded.size(); ++place) {
        grams.push_back(text::to_utf8(std::u32string_view(padded).substr(place, kGramSize)));
    }
    return grams;
}

} // namespace sijill
