#pragma once

#include "text/letters/eight_letters.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// A quick look at a word of plain letters, of which most need no more than folding: comparisons of
/// many letters at once, and one branch. The rules themselves, asked of every word, would take
/// longer than reading it.
namespace sijill::text {

/// Four letters as their bytes lie in memory.
using FourLetters = std::array<std::uint16_t, 4>;

[[nodiscard]] constexpr std::uint64_t as_number(FourLetters letters) {
    return std::bit_cast<std::uint64_t>(letters);
}

[[nodiscard]] constexpr std::uint64_t number_of(const std::array<char32_t, 4>& letters) {
    FourLetters elements{};
    std::ranges::transform(letters, elements.begin(), as_element);
    return as_number(elements);
}

/// Whether a word that begins with these letters, or with what is left of it in front of others,
/// may have a letter that keeps its sign (kept_letters.hpp). True for a few others too.
[[nodiscard]] inline bool may_keep_sign(EightLetters letters) {
    constexpr EightLetters kFirstTwo{0xFFFF, 0xFFFF};
    constexpr EightLetters kFirstSix{0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF, 0xFFFF};
    const EightLetters second = behind(letters);
    const EightLetters third = behind(second);
    const EightLetters alefs_with_sign =
        are(letters, kAlefHamza) | are(letters, kAlefMaddah) | are(letters, kAlefHamzaBelow);
    // «بالآلية» and «على»
    const EightLetters signs = alefs_with_sign & are(second, kLam);
    const EightLetters on = are(letters, kAin) & are(second, kLam) & are(third, kAlefMaksura);
    return as_bytes((signs & kFirstSix) | (on & kFirstTwo)) != 0;
}

/// Whether a word that is folded to these letters may begin with the first of two names, such as
/// «عبدالله» or «أبوظبي» (joined_names.hpp). True for a few others too.
[[nodiscard]] inline bool may_begin_with_name(EightLetters folded) {
    constexpr EightLetters kFirstTwo{0xFFFF, 0xFFFF};
    const EightLetters names = (are(folded, kAin) | are(folded, kAlef)) & are(behind(folded), kBeh);
    return as_bytes(names & kFirstTwo) != 0;
}

/// Whether a word that is folded to letters with these four at the end may be two names, or begin a
/// month (joined_names.hpp). True for a few others too.
[[nodiscard]] inline bool may_end_with_name(FourLetters folded) {
    constexpr std::uint64_t kOfGod = number_of({kAlef, kLam, kLam, kHeh});
    constexpr std::uint64_t kOfFaith = number_of({kLam, kDal, kYeh, kNoon});
    constexpr std::uint64_t kOfTishrin = number_of({kSheen, kReh, kYeh, kNoon});
    constexpr std::uint64_t kOfKanun = number_of({kAlef, kNoon, kWaw, kNoon});
    const std::uint64_t word = as_number(folded);
    return (word == kOfGod) | (word == kOfFaith) | (word == kOfTishrin) | (word == kOfKanun);
}

/// Whether a word of plain letters may need more than folding. It is the `size` bytes at `begin` of
/// the text, and `folded` has what it is folded to, with at least kBytesAtOnce bytes in all. At the
/// end of a text no quick look is taken.
[[nodiscard]] inline bool may_need_rules(std::string_view text, std::size_t begin, std::size_t size,
                                         const char* folded) {
    if (begin + kBytesAtOnce > text.size()) {
        return true;
    }
    FourLetters last{};
    std::memcpy(last.data(), folded + std::max(size, sizeof last) - sizeof last, sizeof last);
    const EightLetters first = load_letters(text.data() + begin);
    const bool begins_with_maddah = first[0] == as_element(kAlefMaddah); // «آب», «آية»
    return may_keep_sign(first) || may_begin_with_name(load_letters(folded)) ||
           may_end_with_name(last) || (begins_with_maddah && size <= 3 * kBytesOfLetter);
}

} // namespace sijill::text
