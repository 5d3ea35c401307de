#pragma once

#include "text/tokens/packed_trigrams.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Returns the letter trigrams of a folded word as strings, padded with '_', each as often as it
/// stands; a number is one gram, such as "#2024". What the packed trigrams of src/text must equal.
[[nodiscard]] inline std::vector<std::string> trigrams(std::string_view word) {
    if (word.empty()) {
        return {};
    }
    if (sijill::text::is_number(word)) {
        return {'#' + std::string(word)};
    }
    constexpr std::size_t kGramSize = 3;
    const std::u32string padded = U'_' + sijill::text::to_code_points(word) + U'_';
    std::vector<std::string> grams;
    for (std::size_t begin = 0; begin + kGramSize <= padded.size(); ++begin) {
        grams.push_back(sijill::text::to_utf8(padded.substr(begin, kGramSize)));
    }
    return grams;
}
