#pragma once

#include "text/unicode/code_points.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

/// Letters that keep their sign in a folded word, since the word would be another one without it.
/// docs/text-rules.md#letters-that-keep-their-sign.
///
/// - An alef with a hamza or a maddah in front of a lam, where a word can begin («ألمانيا»,
///   «بالآلية»): bare, the two letters would be the article. A hamza below counts as one above.
/// - The maddah of a word of two letters, with or without a teh marbuta behind them: «آب», August,
///   is not «أب», a father, and «آية», a sign, not «أية», which.
/// - The alef maksura of the preposition «على», which is not the name «علي».
namespace sijill::text {

struct KeptLetter {
    std::size_t index = 0; ///< of the letter in the word
    char32_t letter = 0;   ///< what stands there; 0 if no letter of the word keeps its sign
};

/// The letters of a folded Arabic word as far as they are of the block U+0600, which take two bytes
/// each in UTF-8; behind a longer letter, no letter is one that is asked for here.
class FoldedWord {
public:
    static constexpr std::size_t kBytes = 2;

    explicit FoldedWord(std::string_view bytes) : bytes_(bytes) {}

    [[nodiscard]] std::size_t size() const { return bytes_.size() / kBytes; }

    [[nodiscard]] char32_t operator[](std::size_t index) const {
        const auto lead = static_cast<unsigned char>(bytes_[kBytes * index]);
        const auto tail = static_cast<unsigned char>(bytes_[kBytes * index + 1]);
        return ((lead & 0x1FU) << 6U) | (tail & 0x3FU);
    }

    [[nodiscard]] bool has_at(std::size_t index, char32_t letter) const {
        return index < size() && (*this)[index] == letter;
    }

    /// Whether the first `count` letters are a conjunction, a preposition, the article, or what
    /// these make together.
    [[nodiscard]] bool begins_with_particles(std::size_t count) const {
        std::size_t next = 0;
        const auto take = [&](std::initializer_list<char32_t> letters) {
            const bool has = next < count && is_one_of((*this)[next], letters);
            next += has ? 1U : 0U;
            return has;
        };
        take({kWaw, kFeh});
        const bool is_for = has_at(next, kLam);
        take({kBeh, kLam, kKaf});
        if (next < count) {
            return is_for ? take({kLam}) && next == count
                          : take({kAlef}) && take({kLam}) && next == count;
        }
        return true;
    }

private:
    std::string_view bytes_;
};

/// Returns which letter of a word keeps its sign. `written(index)` returns the letter that the text
/// has at this place of the word, an alef with its hamza or maddah.
template <class Written>
[[nodiscard]] KeptLetter kept_letter(const FoldedWord& word, Written written) {
    const auto sign = [&](std::size_t index) {
        const bool may_be_article =
            word.has_at(index, kAlef) && word.has_at(index + 1, kLam) && index + 2 < word.size();
        const char32_t letter = may_be_article ? written(index) : kAlef;
        return letter == kAlefHamzaBelow ? kAlefHamza : letter;
    };
    constexpr std::size_t kLongestParticles = 5; // «وبالـ»
    const char32_t first = word[0];
    const bool is_short = word.size() == 2 || (word.size() == 3 && word[2] == kHeh);
    if (first == kAlef && is_short && written(0) == kAlefMaddah) {
        return {0, kAlefMaddah};
    }
    if (!is_one_of(first, {kAlef, kWaw, kFeh, kBeh, kLam, kKaf, kAin})) {
        return {};
    }
    for (std::size_t index = 0; index <= kLongestParticles && index + 2 < word.size(); ++index) {
        const char32_t letter = sign(index);
        if (is_one_of(letter, {kAlefHamza, kAlefMaddah}) && word.begins_with_particles(index)) {
            return {index, letter};
        }
    }
    const std::size_t ain = is_one_of(first, {kWaw, kFeh}) ? 1 : 0;
    const bool is_preposition = word.size() == ain + 3 && word[ain] == kAin &&
                                word[ain + 1] == kLam && word[ain + 2] == kYeh;
    return is_preposition && written(ain + 2) == kAlefMaksura ? KeptLetter{ain + 2, kAlefMaksura}
                                                              : KeptLetter{};
}

} // namespace sijill::text
