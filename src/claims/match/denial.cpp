#include "claims/match/denial.hpp"

#include "claims/data/signs.hpp"
#include "claims/match/governor.hpp"
#include "claims/phrases/neighbours.hpp"

namespace sijill::claims {

namespace {

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
    auto index = word_before(sentence, match.first);
    for (std::size_t back = 1; back <= kReach && index; ++back) {
        // «لا يزال» denies nothing.
        if (sentence.is(*index, sets.still)) {
            break;
        }
        if (sentence.is(*index, sets.negation)) {
            return true;
        }
        if (!sentence.is(*index, sets.auxiliary)) {
            break;
        }
        index = word_before(sentence, *index);
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
    const bool by_that = is_linked_by_that(sentence, *governor);
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

/// Whether «ما» at the beginning of a sentence denies a cue: «ما أطلقت الشركة هاتفا». Left out is
/// all that may be told of what «ما» stands for: «ما أطلقته», «ما صدر عن», «ما أطلقت الشركة هو».
bool is_denied_by_what(const Sentence& sentence, const Match& match, Kind kind) {
    const Grammar& sets = sentence.grammar();
    const std::size_t next = match.last + 1;
    if (match.first == 0 || !sentence.is(match.first - 1, sets.what) ||
        sentence.break_before(match.first - 1) != Break::stop || kind == Kind::caused_by ||
        match.reading->form != Form::perfect || match.reading->clitics.pronoun ||
        sentence.break_before(next) >= Break::comma || !sentence.is_noun_like(next) ||
        begins_preposition(sentence, next)) {
        return false;
    }
    for (std::size_t index = next;
         index < sentence.size() && sentence.break_before(index) != Break::stop; ++index) {
        if (sentence.is(index, sets.it_is) || sentence.is(index, sets.only) ||
            sentence.token(index).text == kFrom) {
            return false;
        }
    }
    return true;
}

/// Whether a cue goes on with what is denied: «لا الشركة أطلقت الهاتف ولا …», «لم تؤجل المشروع أو
/// تلغيه».
bool is_denied_with_others(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    if (!is_verb_form(match) || match.first == 0) {
        return false;
    }
    if (sentence.token(match.first - 1).text == kOr) {
        const auto verb = word_before_nouns(sentence, match.first - 1);
        return match.reading->form == Form::imperfect && verb && sentence.is_verb(*verb) &&
               is_negated(sentence, *verb);
    }
    const auto governor = governor_of(sentence, match);
    if (!governor || governor->link || !sentence.is(governor->index, sets.neither)) {
        return false;
    }
    std::size_t count = 0;
    for (std::size_t index = 0; index < sentence.size(); ++index) {
        count += sentence.is(index, sets.neither) ? 1U : 0U;
    }
    return count > 1;
}

/// Whether «نفى» stands before a cue.
bool is_disputed(const Sentence& sentence, const Match& match) {
    constexpr std::size_t kReach = 6; // words: «نفت الشركة وجود تأخير»
    constexpr std::size_t kReachByThat = 8; // «نفت الشركة صحة ما تردد عن أنها أجلت»
    // «نفت الخبر، في بيان، وألغت المشروع».
    if (match.reading->clitics.conjunction && sentence.break_before(match.first) >= Break::comma) {
        return false;
    }
    auto index = word_before(sentence, match.first);
    const bool is_behind_that = sentence.is(index.value_or(match.first), sentence.grammar().that);
    const std::size_t reach = is_behind_that ? kReachByThat : kReach;
    for (std::size_t back = 1; back <= reach && index; ++back) {
        if (sentence.is(*index, sentence.grammar().denial)) {
            return *index == 0 || !sentence.is(*index - 1, sentence.grammar().negation);
        }
        index = word_before(sentence, *index);
    }
    return false;
}

/// Whether «فحسب … بل» stands behind a cue: what is denied is that it was no more.
bool is_more_than(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    bool is_behind_only = false;
    for (std::size_t index = match.last + 1;
         index < sentence.size() && sentence.break_before(index) != Break::stop; ++index) {
        if (is_behind_only && sentence.is(index, sets.rather)) {
            return true;
        }
        is_behind_only = sentence.is(index, sets.no_more);
    }
    return false;
}

} // namespace

bool is_denied(const Sentence& sentence, const Match& match, Kind kind) {
    return !is_more_than(sentence, match) &&
           (is_negated_beside(sentence, match) || is_denied_over_nouns(sentence, match, kind) ||
            is_denied_by_what(sentence, match, kind) || is_denied_with_others(sentence, match) ||
            is_disputed(sentence, match));
}

} // namespace sijill::claims
