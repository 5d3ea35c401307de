#pragma once

#include <algorithm>
#include <initializer_list>
#include <string_view>

/// Names for the letters that the algorithms use. Code names them, since Arabic letters look alike
/// and marks are invisible; data files and tests show them.
namespace sijill::text {

/// A folded word or a part of one.
using Letters = std::u32string_view;

inline constexpr char32_t kArabicBlock = 0x0600;

inline constexpr char32_t kHamza = 0x0621;
inline constexpr char32_t kAlefMaddah = 0x0622;
inline constexpr char32_t kAlefHamza = 0x0623;
inline constexpr char32_t kAlefHamzaBelow = 0x0625;
inline constexpr char32_t kAlef = 0x0627;
inline constexpr char32_t kBeh = 0x0628;
inline constexpr char32_t kTehMarbuta = 0x0629;
inline constexpr char32_t kTeh = 0x062A;
inline constexpr char32_t kJeem = 0x062C;
inline constexpr char32_t kDal = 0x062F;
inline constexpr char32_t kReh = 0x0631;
inline constexpr char32_t kZain = 0x0632;
inline constexpr char32_t kSeen = 0x0633;
inline constexpr char32_t kSheen = 0x0634;
inline constexpr char32_t kTah = 0x0637;
inline constexpr char32_t kAin = 0x0639;
inline constexpr char32_t kFeh = 0x0641;
inline constexpr char32_t kQaf = 0x0642;
inline constexpr char32_t kKaf = 0x0643;
inline constexpr char32_t kLam = 0x0644;
inline constexpr char32_t kMeem = 0x0645;
inline constexpr char32_t kNoon = 0x0646;
inline constexpr char32_t kHeh = 0x0647;
inline constexpr char32_t kWaw = 0x0648;
inline constexpr char32_t kAlefMaksura = 0x0649;
inline constexpr char32_t kYeh = 0x064A;
inline constexpr char32_t kAlefWasla = 0x0671;

inline constexpr char32_t kTatweel = 0x0640;
inline constexpr char32_t kFatha = 0x064E;
inline constexpr char32_t kMaddahAbove = 0x0653;
inline constexpr char32_t kHamzaAbove = 0x0654;
inline constexpr char32_t kHamzaBelow = 0x0655;
inline constexpr char32_t kDaggerAlef = 0x0670;

inline constexpr char32_t kArabicComma = 0x060C;
inline constexpr char32_t kArabicDecimalSeparator = 0x066B;
inline constexpr char32_t kArabicThousandsSeparator = 0x066C;
inline constexpr char32_t kArabicIndicZero = 0x0660;
inline constexpr char32_t kPersianZero = 0x06F0;

inline constexpr char32_t kEllipsis = 0x2026;
inline constexpr char32_t kEmojiPresentation = 0xFE0F;

[[nodiscard]] constexpr bool is_one_of(char32_t letter, std::initializer_list<char32_t> letters) {
    return std::find(letters.begin(), letters.end(), letter) != letters.end();
}

/// The code points from `first` to `last`, both included.
struct CodePointRange {
    char32_t first;
    char32_t last;
};

template <class Ranges>
[[nodiscard]] constexpr bool is_among(char32_t value, const Ranges& ranges) {
    for (const CodePointRange& range : ranges) {
        if (value >= range.first && value <= range.last) {
            return true;
        }
    }
    return false;
}

/// Whether a code point is lam and alef in one, which folding parts.
[[nodiscard]] constexpr bool is_lam_alef(char32_t letter) {
    return letter >= 0xFEF5 && letter <= 0xFEFC;
}

/// The nonspacing marks below U+0700; ICU knows those of the rarer blocks.
inline constexpr CodePointRange kArabicMarks[] = {{0x0610, 0x061A}, {0x064B, 0x065F},
                                                  {0x0670, 0x0670}, {0x06D6, 0x06DC},
                                                  {0x06DF, 0x06E6}, {0x06EA, 0x06ED}};

} // namespace sijill::text
