#pragma once

#include "text/letters/letter_fold.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

/// Eight letters of two bytes at a time, as nearly all Arabic letters are in UTF-8: a step is one
/// instruction for all of them, and the length of a word decides no branch, which processors could
/// not foresee. These are vectors of GCC and Clang, whose operators work on all elements at once; a
/// comparison gives elements of ones for true, and of zeros for false.
namespace sijill::text {

inline constexpr std::size_t kLettersAtOnce = 8;
inline constexpr std::size_t kBytesOfLetter = 2;
inline constexpr std::size_t kBytesAtOnce = kLettersAtOnce * kBytesOfLetter;

/// Eight letters as their bytes lie in memory, or eight answers about them.
using EightLetters = std::uint16_t __attribute__((vector_size(kBytesAtOnce)));

[[nodiscard]] inline EightLetters load_letters(const char* bytes) {
    EightLetters letters;
    std::memcpy(&letters, bytes, kBytesAtOnce);
    return letters;
}

/// Returns the letters at `begin` of a text, with zeros behind its end.
[[nodiscard]] inline EightLetters load_letters(std::string_view text, std::size_t begin) {
    if (text.size() - begin >= kBytesAtOnce) {
        return load_letters(text.data() + begin);
    }
    std::array<char, kBytesAtOnce> last{};
    text.copy(last.data(), kBytesAtOnce, begin);
    return load_letters(last.data());
}

inline void store_letters(char* bytes, EightLetters letters) {
    std::memcpy(bytes, &letters, kBytesAtOnce);
}

/// Returns the letter behind each letter, and none behind the last one.
[[nodiscard]] inline EightLetters behind(EightLetters letters) {
    return __builtin_shufflevector(letters, EightLetters{}, 1, 2, 3, 4, 5, 6, 7, 8);
}

/// Returns a letter of U+0080 to U+07FF as an element.
[[nodiscard]] constexpr std::uint16_t as_element(char32_t letter) {
    const FoldedLetter bytes = make_folded(LetterKind::arabic, letter);
    return std::bit_cast<std::uint16_t>(std::array{bytes.utf8[0], bytes.utf8[1]});
}

[[nodiscard]] inline EightLetters eight_times(std::uint16_t element) {
    return EightLetters{} + element;
}

/// Returns which letters are `letter`.
[[nodiscard]] inline EightLetters are(EightLetters letters, char32_t letter) {
    return EightLetters(letters == eight_times(as_element(letter)));
}

/// Returns which letters are those from `first` to `last`, which have the same first byte.
[[nodiscard]] inline EightLetters are_between(EightLetters letters, char32_t first, char32_t last) {
    using Bytes = std::uint8_t __attribute__((vector_size(kBytesAtOnce)));
    const auto bytes_of = [](char32_t letter) {
        return std::bit_cast<Bytes>(eight_times(as_element(letter)));
    };
    // A byte below the first one wraps around, and is above the last one then.
    const auto bytes_are =
        std::bit_cast<Bytes>(letters) - bytes_of(first) <= bytes_of(last) - bytes_of(first);
    return EightLetters(std::bit_cast<EightLetters>(bytes_are) == eight_times(0xFFFF));
}

/// Returns eight answers as one byte each, in the order of the letters in memory.
[[nodiscard]] inline std::uint64_t as_bytes(EightLetters answers) {
    using Bytes = std::uint8_t __attribute__((vector_size(kLettersAtOnce)));
    return std::bit_cast<std::uint64_t>(__builtin_convertvector(answers, Bytes));
}

/// Returns how many answers are true before the first that is false.
[[nodiscard]] inline std::size_t count_first_true(EightLetters answers) {
    constexpr std::size_t kBitsOfByte = 8;
    const std::uint64_t bytes = as_bytes(answers);
    const int bits = std::endian::native == std::endian::little ? std::countr_one(bytes)
                                                                : std::countl_one(bytes);
    return static_cast<std::size_t>(bits) / kBitsOfByte;
}

} // namespace sijill::text
