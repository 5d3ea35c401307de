#pragma once

#include "text/unicode/code_points.hpp"

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

/// What the letters of an Arabic word tell of it. Words are folded, but for the written ones.
namespace sijill::claims {

[[nodiscard]] inline bool begins_with(text::Letters word, std::initializer_list<char32_t> beginning,
                                      std::size_t least) {
    return word.size() >= least && word.starts_with(std::u32string(beginning));
}

[[nodiscard]] inline bool ends_with(text::Letters word, std::initializer_list<char32_t> ending,
                                    std::size_t least) {
    return word.size() >= least && word.ends_with(std::u32string(ending));
}

/// Whether a code point is no letter of a word: a mark, a tatweel, a sign that is not seen.
[[nodiscard]] bool is_invisible(char32_t sign);

/// Whether a word is written with what names lack: tanween; at its end, a teh marbuta or a pronoun.
/// Cost: names with a teh marbuta stand only in quotation marks.
[[nodiscard]] bool is_written_as_no_name(std::string_view written);

/// Whether a word ends in «ـها», «ـهم», «ـهما», «ـات», «ـيون» or «ـيين».
[[nodiscard]] bool has_ending_of_nouns(text::Letters word);

/// Whether a word has a letter with which names from other languages are hardly written.
[[nodiscard]] bool has_letter_of_arabic_alone(text::Letters word);

/// Whether a word has the pattern of an Arabic verbal noun, participle or verb: «تسليم», «اقتناء»,
/// «انسحاب», «استيراد», «مطلوب», «متزايد», «مستورد», «رفضت»,
/// «يملك».
[[nodiscard]] bool has_arabic_pattern(text::Letters word);

} // namespace sijill::claims
