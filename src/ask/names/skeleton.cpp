#include "ask/names/named.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <array>

namespace sijill::ask {
namespace {

/// A letter, and what it is in the shared notation; a blank stands for nothing. Letters that
/// transliterations confuse have the same sign: g, j and q; c, k and s before a vowel are told
/// apart by letter alone.
struct Letter {
    char32_t letter;
    char sign;
};

constexpr std::array kLetters{
    Letter{U'\u0627', ' '}, Letter{U'\u0648', ' '}, Letter{U'\u064A', ' '}, Letter{U'\u0649', ' '},
    Letter{U'\u0621', ' '}, Letter{U'\u0626', ' '}, Letter{U'\u0639', ' '}, Letter{U'\u0629', ' '},
    Letter{U'\u0622', ' '}, Letter{U'\u0623', ' '}, Letter{U'\u0625', ' '}, Letter{U'\u0628', 'b'},
    Letter{U'\u062A', 't'}, Letter{U'\u062B', 't'}, Letter{U'\u062C', 'g'}, Letter{U'\u062D', 'h'},
    Letter{U'\u062E', 'k'}, Letter{U'\u062F', 'd'}, Letter{U'\u0630', 'd'}, Letter{U'\u0631', 'r'},
    Letter{U'\u0632', 's'}, Letter{U'\u0633', 's'}, Letter{U'\u0634', 's'}, Letter{U'\u0635', 's'},
    Letter{U'\u0636', 'd'}, Letter{U'\u0637', 't'}, Letter{U'\u0638', 's'}, Letter{U'\u063A', 'g'},
    Letter{U'\u0641', 'f'}, Letter{U'\u0642', 'k'}, Letter{U'\u0643', 'k'}, Letter{U'\u0644', 'l'},
    Letter{U'\u0645', 'm'}, Letter{U'\u0646', 'n'}, Letter{U'\u0647', 'h'}, Letter{U'a', ' '},
    Letter{U'e', ' '},      Letter{U'i', ' '},      Letter{U'o', ' '},      Letter{U'u', ' '},
    Letter{U'y', ' '},      Letter{U'w', ' '},      Letter{U'b', 'b'},      Letter{U'p', 'b'},
    Letter{U't', 't'},      Letter{U'g', 'g'},      Letter{U'j', 'g'},      Letter{U'h', 'h'},
    Letter{U'd', 'd'},      Letter{U'r', 'r'},      Letter{U'z', 's'},      Letter{U's', 's'},
    Letter{U'f', 'f'},      Letter{U'v', 'f'},      Letter{U'c', 'k'},      Letter{U'k', 'k'},
    Letter{U'q', 'k'},      Letter{U'l', 'l'},      Letter{U'm', 'm'},      Letter{U'n', 'n'},
    Letter{U'x', 'x'},
};

} // namespace

std::string skeleton(std::string_view word, bool with_vowels) {
    std::string signs;
    for (const char32_t letter : text::to_code_points(word)) {
        const auto found = std::ranges::find(kLetters, letter, &Letter::letter);
        if (found == kLetters.end()) {
            return {};
        }
        const char sign = found->sign == ' ' && with_vowels ? '-' : found->sign;
        if (sign == 'x') {
            signs += "ks";
        } else if (sign != ' ' && !signs.ends_with(sign)) {
            signs += sign;
        }
    }
    return signs;
}

} // namespace sijill::ask
