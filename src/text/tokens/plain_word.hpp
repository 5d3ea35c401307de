#pragma once

#include "text/letters/letter_fold.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// A quick look at a word of plain letters, of which most need no more than folding. Comparisons of
/// a few bytes of the text at once and one branch: the rules themselves, asked of every word, would
/// take as long as reading it; and the folded word, written letter by letter a moment ago, cannot
/// be read in larger pieces without waiting.
namespace sijill::text {

/// The bytes of letters in UTF-8, two of each, as a number to compare with.
template <class Number, std::size_t letters>
[[nodiscard]] constexpr Number bytes_of(const std::array<char32_t, letters>& word) {
    std::array<char, sizeof(Number)> bytes{};
    static_assert(sizeof(Number) == 2 * letters);
    for (std::size_t index = 0; index < letters; ++index) {
        const FoldedLetter letter = make_folded(LetterKind::arabic, word[index]);
        bytes[2 * index] = letter.utf8[0];
        bytes[2 * index + 1] = letter.utf8[1];
    }
    return std::bit_cast<Number>(bytes);
}

template <class Number>
[[nodiscard]] inline Number load(const char* bytes) {
    Number number{};
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

/// How many bytes of the text are read from the beginning of a word on.
inline constexpr std::size_t kBytesLookedAt = 16;

/// Whether a word may have a letter that keeps its sign (kept_letters.hpp). `written` has the
/// `size` bytes of the word in the text, two for each letter; kBytesLookedAt can be read. True for
/// a few others too.
[[nodiscard]] inline bool may_keep_sign(const char* written, std::size_t size) {
    using Two = std::uint16_t;
    using Four = std::uint32_t;
    constexpr auto kMaddah = bytes_of<Two, 1>({kAlefMaddah});
    constexpr auto kMaddahLam = bytes_of<Four, 2>({kAlefMaddah, kLam});
    constexpr auto kHamzaLam = bytes_of<Four, 2>({kAlefHamza, kLam});
    constexpr auto kHamzaBelowLam = bytes_of<Four, 2>({kAlefHamzaBelow, kLam});
    constexpr auto kEndOfOn = bytes_of<Four, 2>({kLam, kAlefMaksura});
    const auto is_alef_with_sign = [written](std::size_t byte) {
        const Four letters = load<Four>(written + byte);
        return (letters == kMaddahLam) | (letters == kHamzaLam) | (letters == kHamzaBelowLam);
    };
    const std::size_t last_two = std::clamp<std::size_t>(size, 4, 8) - 4;
    return is_alef_with_sign(0) | is_alef_with_sign(2) | is_alef_with_sign(4) |
           is_alef_with_sign(6) | is_alef_with_sign(8) | is_alef_with_sign(10) |
           // «آب», «آية»; «على», «وعلى»
           ((size <= 6) & (load<Two>(written) == kMaddah)) |
           ((size <= 8) & (load<Four>(written + last_two) == kEndOfOn));
}

/// Whether a word may be two names or begin a month (joined_names.hpp). The arguments are as above.
[[nodiscard]] inline bool may_be_joined(const char* written, std::size_t size) {
    using Four = std::uint32_t;
    using Eight = std::uint64_t;
    constexpr auto kServant = bytes_of<Four, 2>({kAin, kBeh});
    constexpr auto kFather = bytes_of<Four, 2>({kAlef, kBeh});
    constexpr auto kFatherWithHamza = bytes_of<Four, 2>({kAlefHamza, kBeh});
    constexpr auto kEndOfKanun = bytes_of<Eight, 4>({kAlef, kNoon, kWaw, kNoon});
    // The heh and the yeh of these may be written as another letter.
    constexpr auto kNotLast = std::bit_cast<Eight>(
        std::array<unsigned char, 8>{0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0, 0});
    constexpr auto kGod = bytes_of<Eight, 4>({kAlef, kLam, kLam, kHeh}) & kNotLast;
    constexpr auto kNotYeh = std::bit_cast<Eight>(
        std::array<unsigned char, 8>{0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0xFF, 0xFF});
    constexpr auto kEndOfFaith = bytes_of<Eight, 4>({kLam, kDal, kYeh, kNoon}) & kNotYeh;
    constexpr auto kEndOfTishrin = bytes_of<Eight, 4>({kSheen, kReh, kYeh, kNoon}) & kNotYeh;
    const auto is_joined = [](Four letters) {
        return (letters == kServant) | (letters == kFather) | (letters == kFatherWithHamza);
    };
    const Eight last = load<Eight>(written + std::max<std::size_t>(size, 8) - 8);
    return is_joined(load<Four>(written)) | is_joined(load<Four>(written + 2)) |
           ((last & kNotLast) == kGod) | (last == kEndOfKanun) | ((last & kNotYeh) == kEndOfFaith) |
           ((last & kNotYeh) == kEndOfTishrin);
}

} // namespace sijill::text
