#pragma once

#include "text/letters/letter_table.hpp"

#include <string_view>

/// The part of kLetterTable that words of plain Arabic letters need, which are most of Arabic
/// prose: small enough that a whole word is read in one loop.
namespace sijill::text {

/// All letters from U+0600 to U+06FF are two bytes long, and so is what they fold to.
inline constexpr std::size_t kPlainBytes = 2;
using PlainLetter = std::array<char, kPlainBytes>;

inline constexpr std::size_t kArabicBlockSize = 0x100;

/// Zeros stand for what is not just one more letter of a word: marks, digits, and the teh marbuta,
/// behind which a word may be cut.
[[nodiscard]] constexpr std::array<PlainLetter, kArabicBlockSize> make_plain_letters() {
    std::array<PlainLetter, kArabicBlockSize> letters{};
    for (char32_t index = 0; index < kArabicBlockSize; ++index) {
        const auto& [folded, context] = kLetterTable[kArabicBlock + index];
        const bool is_plain = context != LetterContext::rare && kArabicBlock + index != kAlefWasla;
        if (is_plain && folded.kind == LetterKind::arabic) {
            letters[index] = {folded.utf8[0], folded.utf8[1]};
        }
    }
    return letters;
}

inline constexpr std::array<PlainLetter, kArabicBlockSize> kPlainLetters = make_plain_letters();

/// Returns what the letter of these two bytes is folded to; zeros if it is not a plain one.
[[nodiscard]] inline PlainLetter plain_letter(char lead, char trail) {
    // The block's lead bytes are 0xD8 to 0xDB; the trailing byte of a letter is 0x80 to 0xBF.
    const unsigned high = static_cast<unsigned char>(lead) ^ 0xD8U;
    const unsigned low = static_cast<unsigned char>(trail) ^ 0x80U;
    return (high & ~0x03U) == 0 && (low & ~0x3FU) == 0 ? kPlainLetters[high << 6U | low]
                                                       : PlainLetter{};
}

/// The teh marbuta and what it is folded to, as UTF-8.
inline constexpr std::string_view kTehMarbutaBytes = "\u0629";
inline constexpr PlainLetter kFoldedTehMarbuta{kLetterTable[kTehMarbuta].folded.utf8[0],
                                               kLetterTable[kTehMarbuta].folded.utf8[1]};

} // namespace sijill::text
