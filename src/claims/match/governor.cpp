#include "claims/match/governor.hpp"

namespace sijill::claims {

namespace {

/// Whether a word stands in a phrase of nouns: it is no verb or particle, or part of a name.
bool is_in_phrase(const Sentence& sentence, std::size_t index) {
    return sentence.is_noun_like(index) || sentence.name_at(index) != nullptr;
}

/// Whether a word is a preposition, and no negation such as «بدون».
bool is_preposition(const Sentence& sentence, std::size_t index) {
    return sentence.is(index, sentence.grammar().preposition) &&
           !sentence.is(index, sentence.grammar().negation);
}

} // namespace

std::optional<std::size_t> word_before(const Sentence& sentence, std::size_t index) {
    constexpr std::size_t kLongestAside = 8; // words
    if (index == 0 || sentence.break_before(index) == Break::stop) {
        return std::nullopt;
    }
    if (sentence.break_before(index) < Break::comma) {
        return index - 1;
    }
    for (std::size_t first = index - 1; first > 0 && first + kLongestAside >= index; --first) {
        if (sentence.break_before(first) == Break::stop) {
            break;
        }
        if (sentence.break_before(first) == Break::comma) {
            return sentence.is_function_word(first) ? std::optional(first - 1) : std::nullopt;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> word_before_nouns(const Sentence& sentence, std::size_t end) {
    auto index = word_before(sentence, end);
    while (index && is_in_phrase(sentence, *index)) {
        index = word_before(sentence, *index);
    }
    return index;
}

bool is_verb_form(const Match& match) {
    return match.reading->form == Form::perfect || match.reading->form == Form::imperfect;
}

std::optional<Governor> governor_of(const Sentence& sentence, const Match& match) {
    // «لم تعد الشركة تربح وألغت المشروع»: a verb behind «و» is not governed.
    if (is_verb_form(match) && match.reading->clitics.conjunction) {
        return std::nullopt;
    }
    const auto index = word_before_nouns(sentence, match.first);
    if (!index) {
        return std::nullopt;
    }
    const bool is_that = sentence.is(*index, sentence.grammar().that);
    const bool is_link = is_that || is_preposition(sentence, *index);
    // A preposition governs the cue alone: «التعليق على تأجيل» is no «على» of «رفض تأجيل».
    if (is_link && (is_that || *index + 1 == match.first)) {
        auto before = word_before_nouns(sentence, *index);
        if (is_that && before && *before + 1 == *index && is_preposition(sentence, *before)) {
            before = word_before_nouns(sentence, *before); // «شكك في أن»
        }
        return before ? std::optional(Governor{*before, index}) : std::nullopt;
    }
    return Governor{*index, std::nullopt};
}

bool is_negated(const Sentence& sentence, std::size_t index) {
    return index > 0 && sentence.break_before(index) < Break::comma &&
           sentence.is(index - 1, sentence.grammar().negation);
}

bool is_linked_by_that(const Sentence& sentence, const Governor& governor) {
    return governor.link && sentence.is(*governor.link, sentence.grammar().that);
}

bool is_linked_by(const Sentence& sentence, const Governor& governor,
                  std::string_view preposition) {
    return governor.link && sentence.token(*governor.link).text == preposition;
}

} // namespace sijill::claims
