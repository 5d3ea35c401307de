#include "text/related/derived_plurals.hpp"

#include <utility>

namespace sijill::text {
namespace {

bool has_shape(Letters word, Letters shape) {
    if (word.size() != shape.size()) {
        return false;
    }
    for (std::size_t index = 0; index < word.size(); ++index) {
        if (shape[index] != U'.' && shape[index] != word[index]) {
            return false;
        }
    }
    return true;
}

// A dot stands for any letter.
constexpr char32_t kAfila[] = {kAlef, U'.', U'.', U'.', kHeh, 0};
constexpr char32_t kAfilaa[] = {kAlef, U'.', U'.', U'.', kAlef, kHamza, 0};
constexpr char32_t kAfilaaOfDoubled[] = {kAlef, U'.', U'.', kAlef, kHamza, 0};
constexpr char32_t kAfal[] = {kAlef, U'.', U'.', kAlef, U'.', 0};
constexpr char32_t kFuul[] = {U'.', U'.', kWaw, U'.', 0};
constexpr char32_t kFilan[] = {U'.', kYeh, U'.', kAlef, kNoon, 0};
constexpr char32_t kFail[] = {U'.', U'.', kYeh, U'.', 0};

std::vector<std::u32string> singulars_of(Letters word) {
    if (has_shape(word, kAfila)) {
        return {{word[1], word[2], kYeh, word[3]}};
    }
    if (has_shape(word, kAfilaa)) {
        return {word[3] == kYeh ? std::u32string(word.substr(1, kRootLength))
                                : std::u32string{word[1], word[2], kYeh, word[3]}};
    }
    if (has_shape(word, kAfilaaOfDoubled)) {
        return {{word[1], word[2], kYeh, word[2]}};
    }
    if (has_shape(word, kAfal) && word[2] == word[4]) {
        return {{word[1], word[2]}};
    }
    // With an alef in front it is the rest of another word («كانون», read as «like»).
    if (has_shape(word, kFuul) && word[1] == word[3] && word.front() != kAlef) {
        return {{word[0], word[1]}};
    }
    if (has_shape(word, kFilan)) {
        return {{word[0], kAlef, word[2]}};
    }
    return {};
}

std::vector<std::u32string> plurals_of(Letters word) {
    if (word.size() == 2) {
        return {{kAlef, word[0], word[1], kAlef, word[1]}, {word[0], word[1], kWaw, word[1]}};
    }
    if (has_shape(word, kFail) && word[1] == word[3]) {
        return {{kAlef, word[0], word[1], kAlef, kHamza}};
    }
    if (has_shape(word, kFail)) {
        return {{kAlef, word[0], word[1], word[3], kHeh},
                {kAlef, word[0], word[1], word[3], kAlef, kHamza}};
    }
    if (word.size() == kRootLength && word.back() == kYeh) {
        return {{kAlef, word[0], word[1], kYeh, kAlef, kHamza}};
    }
    if (word.size() == kRootLength && word[1] == kAlef) {
        return {{word[0], kYeh, word[2], kAlef, kNoon}};
    }
    return {};
}

} // namespace

std::vector<DerivedStem> derived_plurals(Letters word) {
    std::vector<DerivedStem> derived;
    for (std::u32string& singular : singulars_of(word)) {
        derived.push_back({std::move(singular), LinkKind::any});
    }
    for (std::u32string& plural : plurals_of(word)) {
        derived.push_back({std::move(plural), LinkKind::any});
    }
    return derived;
}

} // namespace sijill::text
