#pragma once

#include "text/letters/letter_fold.hpp"

/// What the letters of Arabic prose are folded to, by one array look-up: a table of all code points
/// of one or two UTF-8 bytes. For some of them LetterReader has to look at the letters around.
namespace sijill::text {

/// What LetterReader has to look at besides the letter itself.
enum class LetterContext : std::uint8_t {
    none,      ///< nothing else
    composing, ///< a combining mark behind it, with which it may be another letter (NFKC)
    number,    ///< the number that this digit or sign may be part of
    koranic,   ///< the marks behind it, with which it may be another letter (koranic_letters.hpp)
    rare,      ///< ICU, which folds it
};

struct alignas(8) TableEntry { // read from memory at once
    FoldedLetter folded;
    LetterContext context = LetterContext::none;
};

inline constexpr char32_t kTableSize = 0x800;

/// Signs that group the digits of a number («1,000») or begin its decimals («3.5»).
[[nodiscard]] constexpr bool is_grouping_sign(char32_t sign) {
    return sign == U',' || sign == kArabicComma || sign == kArabicThousandsSeparator;
}
[[nodiscard]] constexpr bool is_decimal_sign(char32_t sign) {
    return sign == U'.' || sign == kArabicDecimalSeparator;
}

[[nodiscard]] constexpr bool is_latin_letter(char32_t letter) {
    return (letter >= U'a' && letter <= U'z') || (letter >= U'A' && letter <= U'Z');
}

/// Whether ICU folds the code point: letters and digits of Latin-1, and the scripts of two bytes
/// other than Arabic. Of the Arabic block, high hamza (U+0675 to U+0678), which decomposes.
[[nodiscard]] constexpr bool is_rare(char32_t letter) {
    constexpr CodePointRange kRare[] = {{0x00AA, 0x00AA}, {0x00B2, 0x00B3}, {0x00B5, 0x00B5},
                                        {0x00B9, 0x00BA}, {0x00BC, 0x00BE}, {0x00C0, 0x05FF},
                                        {0x0675, 0x0678}, {0x0700, 0x074F}, {0x0780, 0x07FF}};
    return is_among(letter, kRare);
}

[[nodiscard]] constexpr TableEntry make_entry(char32_t letter) {
    const char32_t folded = fold_letter(letter);
    if (is_among(letter, kModifierLetters)) {
        return {{LetterKind::mark, 0, {}}, LetterContext::none};
    }
    if (is_rare(letter)) {
        return {{}, LetterContext::rare};
    }
    if (folded >= U'0' && folded <= U'9') {
        return {make_folded(LetterKind::digit, folded), LetterContext::number};
    }
    if (is_grouping_sign(letter) || is_decimal_sign(letter)) {
        return {{}, LetterContext::number};
    }
    if (is_latin_letter(letter)) {
        return {make_folded(LetterKind::latin, letter | 0x20U), LetterContext::composing};
    }
    if (letter == kTatweel || is_among(letter, kArabicMarks)) {
        const bool may_be_letter = is_one_of(letter, {kDaggerAlef, kTatweel});
        return {{LetterKind::mark, 0, {}},
                may_be_letter ? LetterContext::koranic : LetterContext::none};
    }
    if (is_among(letter, kInvisibles)) {
        return {{LetterKind::invisible, 0, {}}, LetterContext::none};
    }
    if (is_among(letter, kArabicLetters)) {
        const auto kind = letter == kTehMarbuta ? LetterKind::teh_marbuta : LetterKind::arabic;
        if (is_one_of(letter, {kHamza, kWaw, kAlefMaksura, kAlefWasla})) {
            return {make_folded(kind, folded), LetterContext::koranic};
        }
        return {make_folded(kind, folded),
                letter == kYeh ? LetterContext::composing : LetterContext::none};
    }
    return {};
}

[[nodiscard]] constexpr std::array<TableEntry, kTableSize> make_letter_table() {
    std::array<TableEntry, kTableSize> table{};
    for (char32_t letter = 0; letter < kTableSize; ++letter) {
        table[letter] = make_entry(letter);
    }
    return table;
}

inline constexpr std::array<TableEntry, kTableSize> kLetterTable = make_letter_table();

/// Whether the entry's code point separates words, outside numbers.
[[nodiscard]] constexpr bool is_separator(const TableEntry& entry) {
    return entry.folded.kind == LetterKind::separator && entry.context != LetterContext::rare;
}

} // namespace sijill::text
