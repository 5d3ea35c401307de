#pragma once

#include <string_view>

/// The words by which sayings are found: src/text/data/sayings/saying_verbs.inc with all forms of
/// the verbs, saying_words.inc and speaker_words.inc.
namespace sijill::text {

/// What a verb of saying goes with, besides «أن» or «إن», a colon and a quotation.
enum class SayingUse {
    clause,
    clause_or_noun,     ///< also with what is announced: «أعلنت الشركة إطلاق …»
    impersonal,         ///< «يذكر أن» without a subject is nobody's saying
    impersonal_or_noun, ///< both
    adjacent,           ///< «أن» stands right behind it
    described,          ///< what is described may be a pronoun: «وصفته بأنه»
    quotation,          ///< a colon or a quotation, no «أن»
};

enum class SayingForm { perfect, imperfect, participle };

/// What a word can be where something is said, as a set of bits.
namespace in_saying {
enum Role : unsigned {
    verb = 1U << 0U,
    that = 1U << 1U,          ///< «أن», «بأنها»
    report = 1U << 2U,        ///< «نقلت»
    his_words = 1U << 3U,     ///< «قوله»
    according = 1U << 4U,     ///< «بحسب»
    according_to = 1U << 5U,  ///< «وفقا», before «لـ»
    to_the_extent = 1U << 6U, ///< «حد», behind «على»
    expression = 1U << 7U,    ///< «تعبيره»
    about = 1U << 8U,         ///< «عن»
    what = 1U << 9U,          ///< «ما»
    on = 1U << 10U,           ///< «على»
    stop = 1U << 11U,         ///< ends the name of a speaker
    adverb = 1U << 12U,       ///< may stand between verb and speaker
    relative = 1U << 13U,     ///< «الذي»
    clause_begin = 1U << 14U, ///< «لكن»
    title = 1U << 15U,        ///< «رئيس»
    source = 1U << 16U,       ///< «صحيفة»
    announced = 1U << 17U,    ///< «إطلاق»
    denial = 1U << 18U,       ///< «لم»
    not_said = 1U << 19U,     ///< «قبل», before an «أن» of another sense
    pronoun = 1U << 20U,      ///< «تعبيره», an expression that has its speaker as a pronoun
};
} // namespace in_saying

struct SayingWord {
    unsigned roles = 0;
    SayingUse use = SayingUse::clause;            ///< of a verb
    SayingForm form = SayingForm::perfect;        ///< of a verb
    bool has_object = false;                      ///< «ذكرته»
    bool has_conjunction = false;                 ///< «و» or «ف» in front
    bool is_masculine_singular_imperfect = false; ///< «يذكر»
};

/// Returns what the lexicon has of a folded word, by one look-up; all zero if nothing. Thread-safe.
[[nodiscard]] const SayingWord& saying_word(std::string_view word);

} // namespace sijill::text
