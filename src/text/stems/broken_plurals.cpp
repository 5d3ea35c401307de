#include "text/stems/broken_plurals.hpp"

#include "text/stems/pattern_letters.hpp"

namespace sijill::text {
namespace {

constexpr bool is_strong(char32_t letter) {
    return !is_one_of(letter, {kAlef, kWaw, kYeh});
}

/// Returns the letter of a sign in a stem; 0 for signs that stand for several.
constexpr char32_t letter_of(char sign) {
    return sign == '#' ? kKeyOfFour : named_letter(sign);
}

constexpr bool fits(char32_t letter, char sign) {
    if (const char32_t named = letter_of(sign); named != 0) {
        return letter == named;
    }
    switch (sign) {
    case 'v':
        return letter == kWaw || letter == kYeh;
    case 'V':
        return !is_strong(letter);
    case '*':
        return is_strong(letter) && letter != kHamza;
    case 'n':
        return letter != kMeem;
    default:
        return (sign >= 'a' && sign <= 'c') || is_strong(letter);
    }
}

constexpr bool fits(Letters word, std::string_view form) {
    if (word.size() != form.size()) {
        return false;
    }
    for (std::size_t index = 0; index < word.size(); ++index) {
        if (!fits(word[index], form[index])) {
            return false;
        }
    }
    return true;
}

std::u32string fill(std::string_view stem, Letters word, std::string_view form) {
    std::u32string filled;
    for (const char sign : stem) {
        const char32_t named = letter_of(sign);
        filled += named != 0 ? named : word[form.find(sign)];
    }
    return filled;
}

} // namespace

std::vector<std::u32string> broken_plural_stems(Letters word) {
    std::vector<std::u32string> stems;
    for (const BrokenPlural& plural : kBrokenPlurals) {
        if (!fits(word, plural.form)) {
            continue;
        }
        for (const auto stem : plural.stems) {
            if (!stem.empty()) {
                stems.push_back(fill(stem, word, plural.form));
            }
        }
    }
    return stems;
}

} // namespace sijill::text
