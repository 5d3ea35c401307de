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

using Place = std::optional<std::size_t>; ///< of the word that denies a cue; none: nothing does

/// Returns the negation right before a cue, over words such as «يتم».
Place negated_beside(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    constexpr std::size_t kReach = 2; // words: «لم يتم تأجيل»
    auto index = word_before(sentence, match.first);
    for (std::size_t back = 1; back <= kReach && index; ++back) {
        // «لا يزال» denies nothing.
        if (sentence.is(*index, sets.still)) {
            break;
        }
        if (sentence.is(*index, sets.negation)) {
            return index;
        }
        if (!sentence.is(*index, sets.auxiliary)) {
            break;
        }
        index = word_before(sentence, *index);
    }
    // «تتعهد بعدم تطوير»: a negation in the gap before the word that governs the cue.
    const bool is_in_gap = match.anchor > match.first && !is_of_cue(match, match.anchor - 1) &&
                           sentence.is(match.anchor - 1, sets.negation);
    return is_in_gap ? Place(match.anchor - 1) : std::nullopt;
}

/// Returns what governs a cue, with a negation before it, and denies it over who does it.
Place denied_over_nouns(const Sentence& sentence, const Match& match, Kind kind) {
    const Grammar& sets = sentence.grammar();
    const auto governor = governor_of(sentence, match);
    if (!governor || is_only(sentence, governor->index, match.last)) {
        return std::nullopt;
    }
    const std::size_t index = governor->index;
    const bool by_that = is_linked_by_that(sentence, *governor);
    if (is_negated(sentence, index)) {
        // «لم يسبق لها إطلاق هاتف», not «لم يسبق التأجيل».
        const bool precedes = by_that || begins_preposition(sentence, index + 1);
        const bool is_denied =
            (sentence.is(index, sets.be_still) && !by_that && can_be_predicate(match, kind)) ||
            (sentence.is(index, sets.precede) && precedes) ||
            (sentence.is(index, sets.receive) && !by_that && !is_verb_form(match));
        return is_denied ? Place(index - 1) : std::nullopt;
    }
    const bool is_denied =
        (sentence.is(index, sets.is_not) && !by_that && can_be_predicate(match, kind)) ||
        (sentence.is(index, sets.abstain) && is_linked_by(sentence, *governor, kAbout)) ||
        (sentence.is(index, sets.fail) && is_linked_by(sentence, *governor, kIn));
    return is_denied ? Place(index) : std::nullopt;
}

/// Returns «ما» at the beginning of a sentence that denies a cue: «ما أطلقت الشركة هاتفا». Left out
/// is all that may be told of what «ما» stands for: «ما أطلقته», «ما صدر عن», «ما أطلقت الشركة هو».
Place denied_by_what(const Sentence& sentence, const Match& match, Kind kind) {
    const Grammar& sets = sentence.grammar();
    const std::size_t next = match.last + 1;
    if (match.first == 0 || !sentence.is(match.first - 1, sets.what) ||
        sentence.break_before(match.first - 1) != Break::stop || kind == Kind::caused_by ||
        match.reading->form != Form::perfect || match.reading->clitics.pronoun ||
        sentence.break_before(next) >= Break::comma || !sentence.is_noun_like(next) ||
        begins_preposition(sentence, next)) {
        return std::nullopt;
    }
    for (std::size_t index = next;
         index < sentence.size() && sentence.break_before(index) != Break::stop; ++index) {
        if (sentence.is(index, sets.it_is) || sentence.is(index, sets.only) ||
            sentence.token(index).text == kFrom) {
            return std::nullopt;
        }
    }
    return match.first - 1;
}

/// Returns what denies a cue that goes on with what is denied: «لا الشركة أطلقت الهاتف ولا …», «لم
/// تؤجل المشروع أو تلغيه».
Place denied_with_others(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    if (!is_verb_form(match) || match.first == 0) {
        return std::nullopt;
    }
    if (sentence.token(match.first - 1).text == kOr) {
        const auto verb = word_before_nouns(sentence, match.first - 1);
        const bool is_denied = match.reading->form == Form::imperfect && verb &&
                               sentence.is_verb(*verb) && is_negated(sentence, *verb);
        return is_denied ? Place(*verb - 1) : std::nullopt;
    }
    const auto governor = governor_of(sentence, match);
    if (!governor || governor->link || !sentence.is(governor->index, sets.neither)) {
        return std::nullopt;
    }
    std::size_t count = 0;
    for (std::size_t index = 0; index < sentence.size(); ++index) {
        count += sentence.is(index, sets.neither) ? 1U : 0U;
    }
    return count > 1 ? Place(governor->index) : std::nullopt;
}

/// Returns «نفى» before a cue.
Place disputed(const Sentence& sentence, const Match& match) {
    constexpr std::size_t kReach = 6; // words: «نفت الشركة وجود تأخير»
    constexpr std::size_t kReachByThat = 8; // «نفت الشركة صحة ما تردد عن أنها أجلت»
    // «نفت الخبر، في بيان، وألغت المشروع».
    if (match.reading->clitics.conjunction && sentence.break_before(match.first) >= Break::comma) {
        return std::nullopt;
    }
    auto index = word_before(sentence, match.first);
    const bool is_behind_that = sentence.is(index.value_or(match.first), sentence.grammar().that);
    const std::size_t reach = is_behind_that ? kReachByThat : kReach;
    for (std::size_t back = 1; back <= reach && index; ++back) {
        if (sentence.is(*index, sentence.grammar().denial)) {
            const bool is_negated =
                *index > 0 && sentence.is(*index - 1, sentence.grammar().negation);
            return is_negated ? std::nullopt : index;
        }
        index = word_before(sentence, *index);
    }
    return std::nullopt;
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

std::optional<std::size_t> denial_of(const Sentence& sentence, const Match& match, Kind kind) {
    if (is_more_than(sentence, match)) {
        return std::nullopt;
    }
    for (const Place& place :
         {negated_beside(sentence, match), denied_over_nouns(sentence, match, kind),
          denied_by_what(sentence, match, kind), denied_with_others(sentence, match),
          disputed(sentence, match)}) {
        if (place) {
            return place;
        }
    }
    return std::nullopt;
}

} // namespace sijill::claims
