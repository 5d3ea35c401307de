#include "claims/names/look_alikes.hpp"

#include "base/ascii.hpp"
#include "claims/names/name_lexicon.hpp"
#include "text/unicode/code_points.hpp"
#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace sijill::claims {
namespace {

struct ArabicSound {
    char32_t letter;
    char consonant;
};

constexpr ArabicSound kArabicSounds[] = {
#include "claims/names/data/arabic_sounds.inc"
};

struct LatinSound {
    std::string_view letters;
    std::string_view consonants;
};

constexpr LatinSound kLatinSounds[] = {
#include "claims/names/data/latin_sounds.inc"
};

constexpr char kVowel = '@';

void append_sound(std::string& sounds, char sound) {
    if (sounds.empty() || sounds.back() != sound) {
        sounds += sound;
    }
}

void append_latin(std::string& sounds, std::string_view word) {
    while (!word.empty()) {
        const auto* const sound = std::ranges::find_if(
            kLatinSounds, [&](const LatinSound& entry) { return word.starts_with(entry.letters); });
        if (sound == std::end(kLatinSounds)) {
            append_sound(sounds, kVowel);
            word.remove_prefix(1);
            continue;
        }
        for (const char consonant : sound->consonants) {
            append_sound(sounds, consonant);
        }
        // «ce» is an s, and its vowel is still to come.
        const bool ends_in_vowel = sound->letters.size() == 2 && sound->letters.front() == 'c' &&
                                   sound->letters != "ch" && sound->letters != "ck";
        word.remove_prefix(sound->letters.size() - (ends_in_vowel ? 1 : 0));
    }
}

void append_arabic(std::string& sounds, std::string_view word) {
    for (const char32_t letter : text::to_code_points(word)) {
        const auto* const sound = std::ranges::find(kArabicSounds, letter, &ArabicSound::letter);
        append_sound(sounds, sound == std::end(kArabicSounds) ? kVowel : sound->consonant);
    }
}

std::string without_vowels(const std::string& sounds) {
    std::string consonants;
    for (const char sound : sounds) {
        if (sound != kVowel) {
            append_sound(consonants, sound);
        }
    }
    return consonants;
}

/// Returns the Levenshtein distance of two texts in code points.
std::size_t distance(std::string_view left, std::string_view right) {
    const std::u32string from = text::to_code_points(left);
    const std::u32string to = text::to_code_points(right);
    std::vector<std::size_t> row(to.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < from.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < to.size(); ++j) {
            const std::size_t replaced = diagonal + (from[i] == to[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, diagonal + 1});
        }
    }
    return row.back();
}

} // namespace

NameShape shape_of(const std::vector<std::string_view>& words) {
    NameShape shape;
    for (const std::string_view word : words) {
        if (is_ascii_digit(word.front())) {
            (shape.numbers += '/') += word;
            continue;
        }
        if (const std::string_view letter = spelled_letter(word); !letter.empty()) {
            append_latin(shape.sounds, letter);
        } else if (is_ascii_letter(word.front())) {
            append_latin(shape.sounds, word);
            shape.is_latin = true;
        } else {
            append_arabic(shape.sounds, word);
        }
        std::u32string letters = text::to_code_points(word);
        std::ranges::replace(letters, text::kAlefHamza, text::kAlef);
        std::ranges::replace(letters, text::kAlefMaddah, text::kAlef);
        shape.letters += text::to_utf8(letters);
    }
    shape.consonants = without_vowels(shape.sounds);
    return shape;
}

bool are_alike(const NameShape& left, const NameShape& right) {
    constexpr std::size_t kEnough = 3;
    constexpr std::size_t kFew = 2;
    constexpr std::size_t kLongName = 12; // bytes; six letters of Arabic
    constexpr std::size_t kMostCompared = 64;
    if (left.numbers != right.numbers) {
        return false;
    }
    if (left.letters == right.letters) {
        return true;
    }
    if (left.consonants != right.consonants ||
        std::max(left.letters.size(), right.letters.size()) > kMostCompared) {
        return false;
    }
    const bool same_sounds = left.sounds == right.sounds && left.consonants.size() >= kFew;
    if (left.is_latin != right.is_latin) {
        return left.consonants.size() >= kEnough || same_sounds;
    }
    const std::size_t longest = std::max(left.letters.size(), right.letters.size());
    return !left.is_latin &&
           (same_sounds || (left.consonants.size() >= kFew && longest >= kLongName - 2 &&
                            distance(left.letters, right.letters) <=
                                (longest >= kLongName ? std::size_t{2} : std::size_t{1})));
}

} // namespace sijill::claims
