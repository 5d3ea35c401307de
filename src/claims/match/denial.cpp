#include "claims/match/denial.hpp"

#include "claims/data/signs.hpp"
#include "claims/phrases/neighbours.hpp"

#include <optional>
#include <string_view>

namespace sijill::claims {

namespace {

/// What stands before a cue: the word that governs it, over who does it, and the preposition or
/// «أن» by which it does.
struct Governor {
    std::size_t index;
    std::optional<std::size_t> link;
};

/// Whether a word stands in a phrase of nouns: it is no verb or particle, or part of a name.
bool is_in_phrase(const Sentence& sentence, std::size_t index) {
    return sentence.is_noun_like(index) || sentence.name_at(index) != nullptr;
}

/// Returns the last word before `end` that is none of a phrase of nouns; nothing if a comma parts
/// it from `end`.
std::optional<std::size_t> word_before_nouns(const Sentence& sentence, std::size_t end) {
    for (std::size_t index = end; index > 0 && sentence.break_before(index) < Break::comma;) {
        if (!is_in_phrase(sentence, --index)) {
            return index;
        }
    }
    return std::nullopt;
}

bool is_verb_form(const Match& match) {
    return match.reading->form == Form::perfect || match.reading->form == Form::imperfect;
}

/// Returns what governs a cue, if it is in the clause of the cue.
std::optional<Governor> governor_of(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    // «لم تعد الشركة تربح وألغت المشروع»: a verb behind «و» is not governed.
    if (is_verb_form(match) && match.reading->clitics.conjunction) {
        return std::nullopt;
    }
    const auto index = word_before_nouns(sentence, match.first);
    if (!index) {
        return std::nullopt;
    }
    const bool is_that = sentence.is(*index, sets.that);
    const bool is_link =
        is_that || (sentence.is(*index, sets.preposition) && !sentence.is(*index, sets.negation));
    // A preposition governs the cue alone: «التعليق على تأجيل» is no «على» of «رفض تأجيل».
    if (is_link && (is_that || *index + 1 == match.first)) {
        const auto before = word_before_nouns(sentence, *index);
        return before ? std::optional(Governor{*before, index}) : std::nullopt;
    }
    return Governor{*index, std::nullopt};
}

bool is_negated(const Sentence& sentence, std::size_t index) {
    return index > 0 && sentence.break_before(index) < Break::comma &&
           sentence.is(index - 1, sentence.grammar().negation);
}

bool is_linked_by(const Sentence& sentence, const Governor& governor, std::string_view word) {
    return governor.link && sentence.token(*governor.link).text == word;
}

/// Whether «ليس» can deny a cue over who it is said of. What is in the phrase of who does it is not
/// denied with it: «ليس قرار الشركة تأجيل الهاتف صائبا».
bool can_be_predicate(const Match& match, Kind kind) {
    const bool is_relation = kind == Kind::competes || kind == Kind::made_by ||
                             kind == Kind::founded_by || kind == Kind::post;
    const Clitics& clitics = match.reading->clitics;
    return is_verb_form(match) ||
           (!clitics.article && clitics.preposition == '\0' &&
            (clitics.accusative || is_relation || match.reading->form == Form::participle));
}

/// Whether «الوحيد» or «فقط» stands between two words or right behind the last: it is what is
/// denied then, and not what they say.
bool is_only(const Sentence& sentence, std::size_t first, std::size_t last) {
    for (std::size_t index = first; index <= last + 1 && index < sentence.size(); ++index) {
        if (sentence.is(index, sentence.grammar().only)) {
            return true;
        }
    }
    return false;
}

/// Whether a negation stands right before a cue, over words such as «يتم».
bool is_negated_beside(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    constexpr std::size_t kReach = 2; // words: «لم يتم تأجيل»
    for (std::size_t back = 1; back <= kReach && back <= match.first; ++back) {
        const std::size_t index = match.first - back;
        // «لا يزال» denies nothing.
        if (sentence.break_before(index + 1) >= Break::comma || sentence.is(index, sets.still)) {
            break;
        }
        if (sentence.is(index, sets.negation)) {
            return true;
        }
        if (!sentence.is(index, sets.auxiliary)) {
            break;
        }
    }
    // «تتعهد بعدم تطوير»: a negation in the gap before the word that governs the cue.
    return match.anchor > match.first && !is_of_cue(match, match.anchor - 1) &&
           sentence.is(match.anchor - 1, sets.negation);
}

/// Whether what governs a cue denies it over who does it.
bool is_denied_over_nouns(const Sentence& sentence, const Match& match, Kind kind) {
    const Grammar& sets = sentence.grammar();
    const auto governor = governor_of(sentence, match);
    if (!governor || is_only(sentence, governor->index, match.last)) {
        return false;
    }
    const std::size_t index = governor->index;
    const bool by_that = governor->link && sentence.is(*governor->link, sets.that);
    const bool negated = is_negated(sentence, index);
    if (sentence.is(index, sets.is_not) || (negated && sentence.is(index, sets.be_still))) {
        return !by_that && can_be_predicate(match, kind);
    }
    if (negated) {
        // «لم يسبق لها إطلاق هاتف», not «لم يسبق التأجيل».
        const bool precedes = by_that || begins_preposition(sentence, index + 1);
        return (sentence.is(index, sets.precede) && precedes) ||
               (sentence.is(index, sets.receive) && !by_that && !is_verb_form(match));
    }
    return (sentence.is(index, sets.abstain) && is_linked_by(sentence, *governor, kAbout)) ||
           (sentence.is(index, sets.fail) && is_linked_by(sentence, *governor, kIn));
}

/// Whether «نفى» stands before a cue.
bool is_disputed(const Sentence& sentence, const Match& match) {
    constexpr std::size_t kReach = 6; // words: «نفت الشركة وجود تأخير»
    for (std::size_t back = 1; back <= kReach && back <= match.first; ++back) {
        const std::size_t index = match.first - back;
        if (sentence.break_before(index + 1) >= Break::comma) {
            break;
        }
        if (sentence.is(index, sentence.grammar().denial)) {
            return index == 0 || !sentence.is(index - 1, sentence.grammar().negation);
        }
    }
    return false;
}

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

/// Whether what governs a cue says no more than that it was nearly so, refused or not confirmed.
bool is_withheld(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    const auto governor = governor_of(sentence, match);
    if (!governor) {
        return false;
    }
    const auto [index, link] = *governor;
    const bool by_that = link && sentence.is(*link, sets.that);
    const bool is_direct = !link && match.reading->clitics.preposition == '\0';
    if (sentence.is(index, sets.almost)) {
        return (by_that || is_direct) && is_verb_form(match);
    }
    if (is_negated(sentence, index)) {
        // «لم تذكر الشركة سبب تأجيل الهاتف» is no doubt about it.
        const std::size_t before = match.first - 1;
        const bool is_object = is_direct && !is_verb_form(match) &&
                               (before == index || sentence.has_article(before) ||
                                sentence.name_at(before) != nullptr);
        return sentence.is(index, sets.asserting) &&
               (by_that || is_object || is_linked_by(sentence, *governor, kAbout));
    }
    return sentence.is(index, sets.refuse) && (by_that || (is_direct && !is_verb_form(match)));
}

} // namespace

bool is_denied(const Sentence& sentence, const Match& match, Kind kind) {
    return is_negated_beside(sentence, match) || is_denied_over_nouns(sentence, match, kind) ||
           is_disputed(sentence, match);
}

bool is_left_open(const Sentence& sentence, const Match& match) {
    return is_conditional(sentence, match) || is_asked(sentence, match) ||
           is_withheld(sentence, match);
}

} // namespace sijill::claims
