#include "claims/match/asked_words.hpp"

#include "claims/data/clitics.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

bool meets(Demand demand, bool has) {
    return demand == Demand::may || has == (demand == Demand::must);
}

bool has_form(const Choice& choice, const Reading& reading) {
    return choice.set == reading.set &&
           (choice.forms >> static_cast<unsigned>(reading.form) & 1) != 0;
}

/// Whether «لتوقف» may be «توقف» behind «لـ», and no verb.
bool may_be_noun_behind_preposition(const Sentence& sentence, std::size_t index) {
    return std::ranges::any_of(sentence.readings(index), [](const Reading& reading) {
        return reading.form == Form::noun && reading.clitics.preposition != '\0';
    });
}

bool is_of_class(const Sentence& sentence, const Choice& choice, std::size_t index) {
    switch (choice.word_class) {
    case WordClass::in_set:
        return false;
    case WordClass::verb:
        return sentence.is_verb(index);
    case WordClass::number:
        return sentence.is_number(index) || sentence.is(index, sentence.grammar().unit);
    case WordClass::latin:
        return sentence.is_latin(index);
    case WordClass::definite:
        return sentence.is_noun_like(index) && sentence.has_article(index);
    case WordClass::name: {
        const KnownName* const name = sentence.name_at(index);
        return name != nullptr && (choice.kind.empty() || choice.kind == name->kind);
    }
    }
    return false;
}

} // namespace

const Reading* reading_for(const Sentence& sentence, const Element& element, std::size_t index,
                           bool may_have_conjunction) {
    for (const Reading& reading : sentence.readings(index)) {
        if ((reading.form == Form::perfect && sentence.is_rather_noun(index)) ||
            (reading.form == Form::imperfect && reading.clitics.preposition != '\0' &&
             may_be_noun_behind_preposition(sentence, index)) ||
            (reading.clitics.conjunction && !may_have_conjunction)) {
            continue;
        }
        const bool is_asked_for =
            std::ranges::any_of(element.choices, [&reading](const Choice& choice) {
                return choice.word_class == WordClass::in_set && has_form(choice, reading);
            });
        if (is_asked_for && meets(element.article, reading.clitics.article) &&
            meets(element.pronoun, reading.clitics.pronoun) &&
            meets(element.future, reading.clitics.future) &&
            (element.preposition == '\0' || element.preposition == reading.clitics.preposition)) {
            return &reading;
        }
    }
    return nullptr;
}

bool is_asked_for(const Sentence& sentence, const Element& element, std::size_t index,
                  bool may_have_conjunction) {
    return reading_for(sentence, element, index, may_have_conjunction) != nullptr ||
           std::ranges::any_of(element.choices, [&](const Choice& choice) {
               return is_of_class(sentence, choice, index);
           });
}

bool has_preposition(const Sentence& sentence, std::size_t index, char preposition) {
    std::string_view word = sentence.token(index).text;
    const std::string_view letter = preposition == 'b'   ? clitic::kBy
                                    : preposition == 'l' ? clitic::kFor
                                                         : clitic::kLike;
    if (word.starts_with(clitic::kAnd) && word.substr(kLetterBytes).starts_with(letter)) {
        word.remove_prefix(kLetterBytes);
    }
    return word.starts_with(letter) && word.size() > 2 * kLetterBytes;
}

} // namespace sijill::claims
