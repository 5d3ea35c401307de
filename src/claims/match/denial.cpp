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

/// Returns the word before another in its clause, over what stands aside between two commas: «لم،
/// بحسب الشركة، تؤجل».
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

/// Returns the last word before `end` in its clause that is none of a phrase of nouns, if any.
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
           is_denied_by_what(sentence, match, kind) || is_denied_with_others(sentence, match) ||
           is_disputed(sentence, match);
}

bool is_left_open(const Sentence& sentence, const Match& match) {
    return is_conditional(sentence, match) || is_asked(sentence, match) ||
           is_withheld(sentence, match);
}

} // namespace sijill::claims
