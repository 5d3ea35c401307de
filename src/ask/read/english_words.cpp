#include "ask/read/english_words.hpp"

#include "base/ascii.hpp"

#include <iterator>

namespace sijill::ask {
namespace {

constexpr EnglishMonth kMonths[] = {
    {"january", 1, true},   {"february", 2, true}, {"march", 3, false},    {"april", 4, true},
    {"may", 5, false},      {"june", 6, true},     {"july", 7, true},      {"august", 8, true},
    {"september", 9, true}, {"october", 10, true}, {"november", 11, true}, {"december", 12, true},
    {"jan", 1, false},      {"feb", 2, false},     {"mar", 3, false},      {"apr", 4, false},
    {"jun", 6, false},      {"jul", 7, false},     {"aug", 8, false},      {"sep", 9, false},
    {"sept", 9, false},     {"oct", 10, false},    {"nov", 11, false},     {"dec", 12, false}};

} // namespace

bool EnglishWords::has_dash(std::size_t index) const {
    const std::string_view between = gap(index);
    return between == "-" || between == "\u2013" || between == "\u2014";
}

std::optional<int> EnglishWords::number(std::size_t index) const {
    constexpr std::size_t kMostDigits = 4;
    const std::string_view word = (*this)[index];
    if (word.empty() || word.size() > kMostDigits || !std::ranges::all_of(word, is_ascii_digit)) {
        return std::nullopt;
    }
    int number = 0;
    for (const char digit : word) {
        number = 10 * number + (digit - '0');
    }
    return number;
}

TextSpan EnglishWords::span(std::size_t begin, std::size_t end) const {
    const TextSpan& first = (*tokens_)[begin].span;
    const TextSpan& last = (*tokens_)[end - 1].span;
    return {first.begin_byte, last.end_byte, first.begin_cp, last.end_cp};
}

std::optional<int> EnglishWords::year(std::size_t index) const {
    constexpr int kFirst = 1800;
    constexpr int kLast = 2199;
    const auto number = this->number(index);
    return number && *number >= kFirst && *number <= kLast ? number : std::nullopt;
}

const EnglishMonth* EnglishWords::month(std::size_t index) const {
    const auto* const found = std::ranges::find(kMonths, (*this)[index], &EnglishMonth::name);
    return found == std::end(kMonths) ? nullptr : found;
}

} // namespace sijill::ask
