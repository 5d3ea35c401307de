#pragma once

#include "text/unicode/code_points.hpp"

#include <array>
#include <cstdint>
#include <string>

/// What one letter is folded to. Everything here is constexpr and uses neither ICU nor strings, so
/// that the tables of letters and of plurals are made by the compiler.
namespace sijill::text {

/// What a letter means for the word that it stands in.
enum class LetterKind : std::uint8_t {
    separator,   ///< the word ends before it
    mark,        ///< vowel sign or tatweel: no text of its own, part of the letter before it
    invisible,   ///< zero-width or bidi control: no text of its own, the word goes on
    digit,       ///< 0-9 and the '.' of a decimal
    latin,       ///< a-z
    arabic,      ///< a letter of the Arabic blocks
    teh_marbuta, ///< an Arabic letter that hardly ever stands inside a word
    other,       ///< a letter of any other script
    end,         ///< no letter: the end of the text
};

/// Whether a word goes on behind such a letter, with nothing added.
[[nodiscard]] constexpr bool has_no_text(LetterKind kind) {
    return kind == LetterKind::mark || kind == LetterKind::invisible;
}

struct LetterFold {
    char32_t first;
    char32_t last;
    char32_t folded;
};

inline constexpr LetterFold kLetterFolds[] = {
#include "text/data/letter_folds.inc"
};

inline constexpr CodePointRange kArabicLetters[] = {
    {0x0620, 0x063F}, {0x0641, 0x064A}, {0x066E, 0x066F}, {0x0671, 0x06D3},
    {0x06D5, 0x06D5}, {0x06E7, 0x06E8}, {0x06EE, 0x06EF}, {0x06FA, 0x06FC},
    {0x06FF, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08C9}};

inline constexpr CodePointRange kArabicBlocks[] = {
    {0x0600, 0x06FF}, {0x0750, 0x077F}, {0x0870, 0x08FF}};

/// Letters of transliteration for hamza and ain (ʾ, ʿ, ʼ), which many leave out.
inline constexpr CodePointRange kModifierLetters[] = {{0x02B9, 0x02BF}};

/// Marks of Arabic that stand alone, as fonts have them; NFKC would put a space before each.
inline constexpr CodePointRange kIsolatedMarks[] = {
    {0xFC5E, 0xFC63}, {0xFCF2, 0xFCF4}, {0xFE70, 0xFE72}, {0xFE74, 0xFE74}, {0xFE76, 0xFE7F}};

/// Soft hyphen, grapheme joiner, bidi and zero-width controls but the zero-width space, byte order
/// mark.
inline constexpr CodePointRange kInvisibles[] = {
    {0x00AD, 0x00AD}, {0x034F, 0x034F}, {0x061C, 0x061C}, {0x200C, 0x200F},
    {0x202A, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x206F}, {0xFEFF, 0xFEFF}};

/// Returns what an Arabic letter or a digit of either Arabic set is folded to; any other code point
/// as it is.
[[nodiscard]] constexpr char32_t fold_letter(char32_t letter) {
    for (const char32_t zero : {kArabicIndicZero, kPersianZero}) {
        if (letter >= zero && letter < zero + 10) {
            return U'0' + (letter - zero);
        }
    }
    for (const LetterFold& fold : kLetterFolds) {
        if (letter >= fold.first && letter <= fold.last) {
            return fold.folded;
        }
    }
    return letter;
}

/// Returns a letter of a folded word as stems have it, without a sign that it has kept
/// (tokens/kept_letters.hpp).
[[nodiscard]] constexpr char32_t without_kept_sign(char32_t letter) {
    return is_one_of(letter, {kAlefMaddah, kAlefHamza, kAlefMaksura}) ? fold_letter(letter)
                                                                      : letter;
}

/// One folded letter, as UTF-8.
struct FoldedLetter {
    LetterKind kind = LetterKind::separator;
    std::uint8_t size = 0; ///< bytes of `utf8` in use; 0 if the letter has no text
    std::array<char, 4> utf8{};
};

/// `folded` must be a scalar value.
[[nodiscard]] constexpr FoldedLetter make_folded(LetterKind kind, char32_t folded) {
    const auto tail = [folded](unsigned shift) {
        return static_cast<char>(0x80U | ((folded >> shift) & 0x3FU));
    };
    const auto head = [folded](unsigned shift, unsigned lead) {
        return static_cast<char>(lead | (folded >> shift));
    };
    if (folded < 0x80) {
        return {kind, 1, {static_cast<char>(folded)}};
    }
    if (folded < 0x800) {
        return {kind, 2, {head(6, 0xC0), tail(0)}};
    }
    if (folded < 0x10000) {
        return {kind, 3, {head(12, 0xE0), tail(6), tail(0)}};
    }
    return {kind, 4, {head(18, 0xF0), tail(12), tail(6), tail(0)}};
}

/// Whether a word is another one without its maddah, and no form of it: «آب», August.
[[nodiscard]] constexpr bool is_distinct_by_maddah(Letters word) {
    return word.size() == 2 && word.front() == kAlefMaddah;
}

/// Returns a word of a table, which has no marks, with each letter folded, as stems have it.
[[nodiscard]] inline std::u32string folded(Letters word) {
    std::u32string letters;
    if (is_distinct_by_maddah(word)) {
        return std::u32string(word);
    }
    for (const char32_t letter : word) {
        letters += fold_letter(letter);
    }
    return letters;
}

} // namespace sijill::text
