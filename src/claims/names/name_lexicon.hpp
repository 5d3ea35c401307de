#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

/// What a word says about the names beside it. The lists are data/*.inc.
namespace sijill::claims {

/// The bytes of an Arabic letter in folded words.
inline constexpr std::size_t kArabicLetterBytes = 2;

/// What a noun of a kind needs behind it for that to be a name.
enum class Takes : std::uint8_t {
    any,    ///< a bare Arabic name too
    marked, ///< Latin letters, quotation marks or a number
    media,  ///< as `any`, and a name with an article («صحيفة الغارديان»)
    whole, ///< as `any`, and the noun is part of the name before words with an article («منظمة
           ///< الصحة العالمية»)
    school, ///< the noun is part of the name, which may be that of a place («جامعة القاهرة»)
};

/// The roles of one written form; a word may have several.
struct WordRoles {
    std::string_view kind; ///< of a noun of a kind, or kind::kNone; empty: it is no such noun
    Takes takes = Takes::any;
    bool owned = false;   ///< a noun of a kind, or a title, with a pronoun («نموذجها»)
    bool several = false; ///< a noun of a kind in the plural or dual
    bool title = false;   ///< before or behind the name of a person
    bool title_of_something = false; ///< a title that an organization may follow
    bool saying = false;             ///< a verb with its subject behind it
    bool feminine = false;           ///< such a verb, in the feminine
    bool given_name = false;
    bool preposition = false; ///< a given name that may be a preposition («علي»)
    bool connector = false;   ///< in the middle of a name («بن»)
    bool version = false;     ///< part of a name behind a number
    bool letter = false;      ///< the name of a Latin letter («إيه»)
    bool neutral = false;     ///< says only that a name comes
    bool place = false;
    bool day = false;
    bool common = false; ///< an everyday word or verb, a place or a day

    /// Whether a name may have the word in its middle.
    [[nodiscard]] bool may_be_in_name() const {
        return (given_name || connector || version || letter) && !common;
    }
};

/// A word and what stands before it.
struct WordReading {
    const WordRoles* roles = nullptr; ///< null: the lexicon lacks the word
    std::size_t clitics = 0;          ///< letters before the word and its article
    bool has_article = false;
};

/// Returns the reading of a folded word that takes the fewest letters off. Thread-safe.
[[nodiscard]] WordReading read_word(std::string_view folded);

/// Whether one of the stems of a folded word is that of an everyday word.
[[nodiscard]] bool shares_stem_with_common_word(std::string_view folded);

/// Returns the Latin letter that a folded word is the name of («إيه»), "" if it is none.
[[nodiscard]] std::string_view spelled_letter(std::string_view folded);

} // namespace sijill::claims
