#include "claims/match/left_open.hpp"

#include "claims/data/signs.hpp"
#include "claims/match/governor.hpp"

#include <string_view>

namespace sijill::claims {

namespace {

/// Whether a cue stands behind «إذا», «لو», «في حال», «هل» in its clause.
bool is_conditional(const Sentence& sentence, const Match& match) {
    for (std::size_t index = match.first + 1; index-- > 0;) {
        if (sentence.is(index, sentence.grammar().condition)) {
            return true;
        }
        if (sentence.break_before(index) >= Break::comma) {
            return false;
        }
    }
    return false;
}

/// Whether a cue stands in a question: the words up to a «؟», or those from «لماذا» on where it
/// begins a clause behind the cue: «ألغت الشركة المشروع، فلماذا؟».
bool is_asked(const Sentence& sentence, const Match& match) {
    std::size_t end = match.last + 1;
    for (; end < sentence.size() && sentence.break_before(end) != Break::stop; ++end) {
        if (sentence.break_before(end) == Break::comma &&
            sentence.is(end, sentence.grammar().question)) {
            return false;
        }
    }
    const std::size_t begin_byte = sentence.token(end - 1).span.end_byte;
    const std::size_t end_byte =
        end < sentence.size() ? sentence.token(end).span.begin_byte : sentence.text().size();
    const std::string_view between = sentence.text().substr(begin_byte, end_byte - begin_byte);
    // A mark with letters right behind it is part of an address: «x.com/?id=1».
    const bool is_glued = end < sentence.size() && between.ends_with(kLatinQuestionMark);
    return between.find(kQuestionMark) != std::string_view::npos ||
           (!is_glued && between.find(kLatinQuestionMark) != std::string_view::npos);
}

/// Whether a word before a cue says that it is not so: «بدلا من إلغاء», «من غير المرجح أن تلغي»,
/// «زعم زورا أن».
bool is_unreal(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    const auto that = word_before_nouns(sentence, match.first);
    const bool by_that = that && sentence.is(*that, sets.that);
    const auto word = word_before(sentence, by_that ? *that : match.first);
    if (!word) {
        return false;
    }
    if (sentence.token(*word).text == kFrom || sentence.token(*word).text == kAbout) {
        return *word > 0 && sentence.is(*word - 1, sets.instead);
    }
    if (by_that && sentence.is(*word, sets.falsely)) {
        return true;
    }
    const bool is_unlikely = is_negated(sentence, *word) && (sentence.is(*word, sets.expected) ||
                                                             sentence.is(*word, sets.scheduled));
    const std::size_t first = is_unlikely ? *word - 1 : *word;
    // «عوامل غير متوقعة» are likely enough.
    return (is_unlikely || sentence.is(*word, sets.impossible)) &&
           (by_that || (first > 0 && sentence.token(first - 1).text == kFrom));
}

/// Whether what governs a cue, behind a negation, says no more than that it is not meant, likely or
/// confirmed.
bool is_not_meant(const Sentence& sentence, const Match& match, const Governor& governor) {
    const Grammar& sets = sentence.grammar();
    const std::size_t index = governor.index;
    const bool by_that = is_linked_by_that(sentence, governor);
    const bool is_written_to = match.reading->clitics.preposition != '\0' && !governor.link;
    const bool is_direct = !governor.link && !is_written_to && !is_verb_form(match);
    if (sentence.is(index, sets.asserting)) {
        // «لم تذكر الشركة سبب تأجيل الهاتف» is no doubt about it.
        const std::size_t before = match.first - 1;
        const bool is_object = is_direct && (before == index || sentence.has_article(before) ||
                                             sentence.name_at(before) != nullptr);
        return by_that || is_object || is_linked_by(sentence, governor, kAbout);
    }
    const bool is_meant = by_that || is_direct || is_written_to;
    return (sentence.is(index, sets.intend) && is_meant) ||
           (sentence.is(index, sets.prepare) && (is_meant || governor.link)) ||
           (sentence.is(index, sets.likely) && (by_that || is_direct));
}

/// Whether what governs a cue says no more than that it was nearly so, refused, prevented, doubted,
/// or not confirmed.
bool is_withheld(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    const auto governor = governor_of(sentence, match);
    if (!governor) {
        return false;
    }
    const auto [index, link] = *governor;
    if (is_negated(sentence, index)) {
        return is_not_meant(sentence, match, *governor);
    }
    const bool by_that = is_linked_by_that(sentence, *governor);
    const bool is_direct = !link && match.reading->clitics.preposition == '\0';
    const bool governs_it = by_that || (is_direct && !is_verb_form(match));
    if (sentence.is(index, sets.almost)) {
        return (by_that || is_direct) && is_verb_form(match);
    }
    return (sentence.is(index, sets.refuse) && governs_it) ||
           (sentence.is(index, sets.forbid) &&
            (governs_it || is_linked_by(sentence, *governor, kFrom))) ||
           (sentence.is(index, sets.doubt) && (by_that || is_linked_by(sentence, *governor, kIn)));
}

/// Whether a cue says what is done, which can be refused: not a title of who refuses it («رفض وزير
/// الدفاع»), nor what joins a cause.
bool tells_event(const Match& match, Kind kind) {
    return is_verb_form(match) ||
           (match.reading->form == Form::noun && kind != Kind::post && kind != Kind::caused_by);
}

} // namespace

bool is_left_open(const Sentence& sentence, const Match& match, Kind kind) {
    return is_conditional(sentence, match) || is_asked(sentence, match) ||
           (tells_event(match, kind) &&
            (is_unreal(sentence, match) || is_withheld(sentence, match)));
}

} // namespace sijill::claims
