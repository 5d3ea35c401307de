#include "claims/names/word_patterns.hpp"

#include "text/unicode/utf8.hpp"

#include <algorithm>
#include <string>

namespace sijill::claims {

bool is_invisible(char32_t sign) {
    constexpr text::CodePointRange kInvisible[] = {{0x200B, 0x200F},
                                                   {0x202A, 0x202E},
                                                   {0x2060, 0x2069},
                                                   {0xFEFF, 0xFEFF},
                                                   {text::kTatweel, text::kTatweel}};
    return text::is_among(sign, kInvisible) || text::is_among(sign, text::kArabicMarks);
}

bool is_written_as_no_name(std::string_view written) {
    constexpr text::CodePointRange kTanween[] = {{0x064B, 0x064D}};
    constexpr std::size_t kShortestWithPronoun = 4;
    std::size_t letters = 0;
    char32_t last_letter = 0;
    for (const char32_t sign : text::to_code_points(written)) {
        if (text::is_among(sign, kTanween)) {
            return true;
        }
        if (!is_invisible(sign)) {
            last_letter = sign;
            ++letters;
        }
    }
    return last_letter == text::kTehMarbuta ||
           (last_letter == text::kHeh && letters >= kShortestWithPronoun);
}

bool has_ending_of_nouns(text::Letters word) {
    return ends_with(word, {text::kHeh, text::kAlef}, 5) ||
           ends_with(word, {text::kHeh, text::kMeem}, 5) ||
           ends_with(word, {text::kHeh, text::kMeem, text::kAlef}, 5) ||
           ends_with(word, {text::kAlef, text::kTeh}, 5) ||
           ends_with(word, {text::kYeh, text::kWaw, text::kNoon}, 6) ||
           ends_with(word, {text::kYeh, text::kYeh, text::kNoon}, 6);
}

bool has_letter_of_arabic_alone(text::Letters word) {
    constexpr char32_t kThal = 0x0630;
    constexpr char32_t kHah = 0x062D;
    constexpr char32_t kSad = 0x0635;
    constexpr char32_t kDad = 0x0636;
    constexpr char32_t kZah = 0x0638;
    return std::ranges::any_of(word, [](char32_t letter) {
        return text::is_one_of(
            letter, {kThal, kHah, kSad, kDad, kZah, text::kAin, text::kQaf, text::kHamza});
    });
}

bool has_arabic_pattern(text::Letters word) {
    const auto is_at = [&](std::size_t index, char32_t letter) {
        return index < word.size() && word[index] == letter;
    };
    const bool tafil = word.size() == 5 && is_at(0, text::kTeh) && is_at(3, text::kYeh);
    const bool iftial =
        word.size() == 6 && is_at(0, text::kAlef) && is_at(2, text::kTeh) && is_at(4, text::kAlef);
    const bool infial =
        word.size() == 6 && is_at(0, text::kAlef) && is_at(1, text::kNoon) && is_at(4, text::kAlef);
    const bool maful = word.size() == 5 && is_at(0, text::kMeem) && is_at(3, text::kWaw);
    const auto has_vowel = [](text::Letters letters) {
        return letters.find_first_of(std::u32string{text::kAlef, text::kWaw, text::kYeh}) !=
               text::Letters::npos;
    };
    const bool faalat = word.size() == 4 && is_at(3, text::kTeh) && !has_vowel(word);
    const bool yafal = word.size() == 4 && is_at(0, text::kYeh) && !has_vowel(word.substr(1));
    return tafil || faalat || yafal || iftial || infial || maful ||
           begins_with(word, {text::kAlef, text::kSeen, text::kTeh}, 6) ||
           begins_with(word, {text::kMeem, text::kTeh}, 5) ||
           begins_with(word, {text::kMeem, text::kSeen, text::kTeh}, 5);
}

} // namespace sijill::claims
