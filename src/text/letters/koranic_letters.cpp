#include "text/letters/koranic_letters.hpp"

#include "text/letters/letter_fold.hpp"
#include "text/unicode/utf8.hpp"

namespace sijill::text {
namespace {

constexpr std::size_t kBytes = 2;     ///< of each code point that is looked at here
constexpr std::size_t kMostMarks = 8; ///< that are passed to find a letter; bounds the time

char32_t code_point_at(std::string_view text, std::size_t byte) {
    return byte < text.size() ? decode_utf8(text, byte).value : 0;
}

bool is_mark(char32_t letter) {
    return letter == kTatweel || is_among(letter, kArabicMarks);
}

/// Returns the letter before `byte`, whatever marks stand between; 0 if none does.
char32_t letter_before(std::string_view text, std::size_t byte) {
    for (std::size_t passed = 0; byte >= kBytes && passed <= kMostMarks; ++passed) {
        byte -= kBytes;
        if (const char32_t letter = code_point_at(text, byte); !is_mark(letter)) {
            return is_among(letter, kArabicLetters) ? letter : 0;
        }
    }
    return 0;
}

/// Returns the letter at `byte`, whatever marks stand before it; 0 if none follows.
char32_t letter_behind(std::string_view text, std::size_t byte) {
    for (std::size_t passed = 0; passed < kMostMarks && is_mark(code_point_at(text, byte));
         ++passed) {
        byte += kBytes;
    }
    const char32_t letter = code_point_at(text, byte);
    return is_among(letter, kArabicLetters) ? letter : 0;
}

bool is_alef(char32_t letter) {
    return fold_letter(letter) == kAlef;
}

/// Reads a small alef («ٱلْعَـٰلَمِينَ»), which over another alef is a mark.
std::optional<KoranicLetter> read_dagger_alef(std::string_view text, std::size_t byte) {
    const char32_t before = letter_before(text, byte);
    if (before == 0 || is_alef(before)) {
        return std::nullopt;
    }
    return KoranicLetter{kAlef, kBytes, 1};
}

/// Reads the waw or the yeh under a small alef («ٱلصَّلَوٰةَ»); with a vowel sign of its own it is
/// a letter («أَمْوَٰلٌ»), as is the yeh at the end («مُوسَىٰ»).
std::optional<KoranicLetter> read_seat_of_alef(std::string_view text, std::size_t byte) {
    if (code_point_at(text, byte + kBytes) != kDaggerAlef) {
        return std::nullopt;
    }
    const bool is_yeh = code_point_at(text, byte) == kAlefMaksura;
    const bool is_last = letter_behind(text, byte + 2 * kBytes) == 0;
    return KoranicLetter{is_yeh && is_last ? kYeh : kAlef, 2 * kBytes, 2};
}

/// Reads the hamza before an alef that is written as one letter today («ٱلْقُرْءَانُ»).
std::optional<KoranicLetter> read_hamza(std::string_view text, std::size_t byte) {
    const char32_t long_vowel = code_point_at(text, byte + 2 * kBytes);
    if (code_point_at(text, byte + kBytes) != kFatha ||
        !is_one_of(long_vowel, {kAlef, kDaggerAlef}) || is_alef(letter_before(text, byte))) {
        return std::nullopt;
    }
    return KoranicLetter{kAlef, 3 * kBytes, 3};
}

/// Reads a hamza on a tatweel («يَسْـَٔلُونَكَ», «سَيِّـَٔاتٌ»), which today has a letter for its
/// seat: an alef behind a consonant where its vowel is an a, a yeh or waw elsewhere.
std::optional<KoranicLetter> read_hamza_on_tatweel(std::string_view text, std::size_t byte) {
    bool has_a = false;
    std::size_t marks = 1;
    for (char32_t mark = code_point_at(text, byte + kBytes); is_mark(mark) && mark != kTatweel;
         mark = code_point_at(text, byte + marks * kBytes)) {
        ++marks;
        has_a = has_a || mark == kFatha;
        if (is_one_of(mark, {kHamzaAbove, kHamzaBelow})) {
            const std::size_t end = byte + marks * kBytes;
            has_a = has_a || code_point_at(text, end) == kFatha;
            const bool is_on_alef = has_a && fold_letter(letter_before(text, byte)) != kYeh &&
                                    !is_alef(letter_behind(text, end));
            return KoranicLetter{is_on_alef ? kAlef : kHamza, marks * kBytes, marks};
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<KoranicLetter> read_koranic_letter(std::string_view text, std::size_t byte) {
    switch (code_point_at(text, byte)) {
    case kAlefWasla:
        return KoranicLetter{kAlef, kBytes, 1};
    case kDaggerAlef:
        return read_dagger_alef(text, byte);
    case kWaw:
    case kAlefMaksura:
        return read_seat_of_alef(text, byte);
    case kHamza:
        return read_hamza(text, byte);
    case kTatweel:
        return read_hamza_on_tatweel(text, byte);
    default:
        return std::nullopt;
    }
}

} // namespace sijill::text
