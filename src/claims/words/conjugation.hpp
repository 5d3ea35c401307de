#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::claims {

/// What a word is to the rules.
enum class Form : std::uint8_t {
    perfect,
    imperfect,
    noun,       ///< also the noun of a verb: «تأجيل»
    participle, ///< also an adjective: «مؤجل»
    word,       ///< a word that is not inflected, a particle
};

/// A form of a word, without what is written together with it.
struct WordForm {
    std::string folded;
    Form form;
    bool before_pronoun = false; ///< stands only before a pronoun: «ألغا» of «ألغاها»
    char32_t hamza = 0; ///< «أ» or «إ», if the word begins with one; folding makes them alike
};

/// Returns the persons, numbers and genders of a verb and of its nouns. `parts` are its principal
/// parts, as in "أجّل يؤجّل | تأجيل | مؤجّل": perfect and imperfect in the masculine singular, then
/// the nouns, then the participles; "-" stands for a part that is lacking. Left out are the first
/// person singular, which looks like a perfect and which news lack, and, unless they are listed,
/// the forms of weak verbs whose stem is shortened before a consonant («قلنا»).
[[nodiscard]] std::vector<WordForm> conjugate(std::string_view parts);

/// Returns the numbers of a noun; its broken plurals are nouns of their own.
[[nodiscard]] std::vector<WordForm> decline(std::string_view noun, Form form = Form::noun);

/// Returns a word that is not inflected, in its spellings.
[[nodiscard]] std::vector<WordForm> uninflected(std::string_view word);

} // namespace sijill::claims
