#include "claims/match/roles.hpp"

#include "claims/data/clitics.hpp"
#include "claims/data/signs.hpp"
#include "claims/phrases/neighbours.hpp"

namespace sijill::claims {

namespace {

/// Finds phrases around the anchor of a match.
class RoleFinder {
public:
    RoleFinder(const Sentence& sentence, const Match& match)
        : sentence_(sentence), match_(match), anchor_(match.anchor) {}

    [[nodiscard]] std::optional<Phrase> find(const FinderStep& step) const {
        switch (step.finder) {
        case Finder::patient:
            return patient();
        case Finder::actor:
            return actor();
        case Finder::behind:
            return step.preposition.empty()
                       ? next_phrase(sentence_, match_.last + 1)
                       : behind_preposition(sentence_, match_.last, step.preposition);
        case Finder::next:
            return next_noun(sentence_, anchor_);
        case Finder::before:
            return left_phrase(sentence_, match_.first);
        case Finder::head:
            return head();
        case Finder::topic:
            return topic(sentence_, match_.first);
        case Finder::nearest:
            return nearest_phrase(sentence_, match_.first);
        case Finder::cue:
            return Phrase{match_.first, match_.last, 0, false};
        case Finder::clause_before:
            return clause_before(sentence_, match_.first);
        case Finder::clause_behind:
            return clause_from(sentence_, match_.last + 1);
        }
        return std::nullopt;
    }

    /// Returns the second best phrase: of a verb, what looks like its subject may be its object.
    [[nodiscard]] std::optional<Phrase> other(const FinderStep& step) const {
        if (step.finder != Finder::patient || !is_finite() || match_.reading->clitics.pronoun) {
            return std::nullopt;
        }
        const auto first = next_phrase(sentence_, anchor_ + 1);
        const auto second = first ? object_behind(*first) : std::nullopt;
        const bool is_apart = second && sentence_.break_before(second->first) != Break::none;
        return !second || is_apart ? first : std::nullopt;
    }

private:
    [[nodiscard]] bool is_finite() const {
        return match_.reading->form == Form::perfect || match_.reading->form == Form::imperfect;
    }

    [[nodiscard]] std::optional<Phrase> patient() const {
        if (is_finite()) {
            return match_.reading->clitics.pronoun ? head() : object_of_verb();
        }
        return match_.reading->form == Form::participle ? of_participle() : of_noun();
    }

    [[nodiscard]] std::optional<Phrase> actor() const {
        if (!is_finite()) {
            return match_.reading->form == Form::participle ? of_participle() : of_noun();
        }
        if (relative_before(sentence_, match_.first) && !match_.reading->clitics.pronoun) {
            return head();
        }
        if (auto before = left_phrase(sentence_, match_.first);
            before && !match_.reading->clitics.pronoun) {
            return before;
        }
        auto behind = next_phrase(sentence_, anchor_ + 1);
        if (const auto object = behind ? object_within(sentence_, *behind) : std::nullopt) {
            behind->last = object->first - 1;
        }
        return behind ? behind : nearest_phrase(sentence_, match_.first);
    }

    /// Of «أجلت الشركة الإطلاق» the second phrase, of «أجل الإطلاق» the only one.
    [[nodiscard]] std::optional<Phrase> object_of_verb() const {
        const auto first = next_phrase(sentence_, anchor_ + 1);
        if (const auto object = first ? object_within(sentence_, *first) : std::nullopt) {
            return object;
        }
        const auto second = first ? object_behind(*first) : std::nullopt;
        if (second) {
            return second;
        }
        if (relative_before(sentence_, match_.first)) {
            if (auto found = head()) {
                return found;
            }
        }
        if (first) {
            return first;
        }
        if (auto before = left_phrase(sentence_, match_.first)) {
            return before;
        }
        auto found = topic_behind_comma();
        return found ? found : nearest_phrase(sentence_, match_.first);
    }

    /// Of «إن اللقاء الذي …، قد ألغي» the phrase behind «إن», if a comma stands before the cue.
    [[nodiscard]] std::optional<Phrase> topic_behind_comma() const {
        std::size_t clause = match_.first;
        while (clause > 0 && sentence_.break_before(clause) < Break::comma &&
               is_auxiliary(sentence_, clause - 1)) {
            --clause;
        }
        if (sentence_.break_before(clause) != Break::comma) {
            return std::nullopt;
        }
        return topic(sentence_, clause);
    }

    /// Returns the phrase behind the subject of a verb. One between two commas is in apposition to
    /// the subject if another follows: «افتتح الرئيس، فلان، المصنع».
    [[nodiscard]] std::optional<Phrase> object_behind(const Phrase& subject) const {
        const auto second = next_phrase(sentence_, subject.last + 1);
        if (second && sentence_.break_before(second->first) == Break::comma &&
            is_joined(second->first)) {
            return std::nullopt;
        }
        if (second && sentence_.break_before(second->first) == Break::comma &&
            sentence_.break_before(second->last + 1) == Break::comma) {
            if (const auto third = next_phrase(sentence_, second->last + 1)) {
                return third;
            }
        }
        // «أجلت محكمة المدينة سوسة اليوم، النظر»: a name in between.
        if (second && !is_definite(second->first) && second->last + 1 < sentence_.size() &&
            sentence_.is_time(second->last + 1)) {
            const auto third = next_phrase(sentence_, second->last + 1);
            return third && is_definite(third->first) ? third : second;
        }
        return second;
    }

    /// Whether a word may begin with a conjunction or a preposition: «لتشجيع», «وحل».
    [[nodiscard]] bool is_joined(std::size_t index) const {
        const std::string_view word = sentence_.token(index).text;
        return clitic::begins(word, clitic::kConjunctions) ||
               clitic::begins(word, clitic::kPrepositions);
    }

    [[nodiscard]] bool is_definite(std::size_t index) const {
        return sentence_.has_article(index) || sentence_.has_pronoun(index);
    }

    [[nodiscard]] std::optional<Phrase> of_participle() const {
        if (auto before = left_phrase(sentence_, match_.first)) {
            return before;
        }
        auto behind = next_phrase(sentence_, match_.last + 1);
        return behind ? behind : nearest_phrase(sentence_, match_.first);
    }

    /// The genitive of a noun; else what «في», «من» or «لـ» behind it has; of one with the article,
    /// else what stands before it.
    [[nodiscard]] std::optional<Phrase> of_noun() const {
        if (match_.reading->clitics.pronoun) {
            return antecedent(sentence_, match_.first);
        }
        if (!match_.reading->clitics.article) {
            if (const auto genitive = genitive_behind(anchor_ + 1)) {
                const auto second = phrase_behind_genitive(*genitive);
                return second ? second : genitive;
            }
        }
        const std::size_t last = last_of_adjectives();
        // «التأخر الذي استمر عاما في البناء», but not «التأجيل هو الثالث من نوعه».
        const bool may_be_far =
            !match_.reading->clitics.article ||
            (last + 1 < sentence_.size() && sentence_.is(last + 1, sentence_.grammar().relative));
        for (const std::string_view preposition : {kIn, kFrom, kAbout, clitic::kFor}) {
            const auto behind = behind_preposition(sentence_, last, preposition);
            if (behind && (may_be_far || behind->first <= last + 2)) {
                return behind;
            }
        }
        if (!match_.reading->clitics.article) {
            return std::nullopt;
        }
        auto before = left_phrase(sentence_, match_.first);
        return before ? before : nearest_phrase(sentence_, match_.first);
    }

    /// Of «التأخير المتكرر في الإنتاج» the word before «في».
    [[nodiscard]] std::size_t last_of_adjectives() const {
        std::size_t last = match_.last;
        while (match_.reading->clitics.article && last + 1 < sentence_.size() &&
               sentence_.has_article(last + 1) && sentence_.is_noun_like(last + 1) &&
               !begins_preposition(sentence_, last + 1) &&
               sentence_.break_before(last + 1) < Break::comma) {
            ++last;
        }
        return last;
    }

    /// Of «إلغاء الحكومة المشروع» the second phrase: a definite noun.
    [[nodiscard]] std::optional<Phrase> phrase_behind_genitive(const Phrase& genitive) const {
        const std::size_t next = genitive.last + 1;
        return next < sentence_.size() && is_definite(next) &&
                       !begins_preposition(sentence_, next) &&
                       sentence_.break_before(next) < Break::comma
                   ? phrase_from(sentence_, next)
                   : std::nullopt;
    }

    /// «تأجيلات متكررة», but not «تأجيل كامل البطولة».
    [[nodiscard]] bool is_adjective(std::size_t index) const {
        const std::size_t next = index + 1;
        return index < sentence_.size() &&
               sentence_.is_noun_of(index, sentence_.grammar().quality) &&
               !sentence_.has_article(index) &&
               (sentence_.break_before(next) >= Break::comma || !sentence_.is_noun_like(next) ||
                begins_preposition(sentence_, next) || sentence_.is_time(next) ||
                sentence_.is_noun_of(next, sentence_.grammar().quality));
    }

    /// The phrase right behind a noun, also over «أو إلغاء».
    [[nodiscard]] std::optional<Phrase> genitive_behind(std::size_t next) const {
        if (is_adjective(next)) {
            return std::nullopt;
        }
        constexpr std::size_t kWordsOfAnother = 2;
        if (next + kWordsOfAnother < sentence_.size() && sentence_.token(next).text == kOr) {
            next += kWordsOfAnother;
        }
        return next < sentence_.size() && sentence_.break_before(next) < Break::comma &&
                       !begins_preposition(sentence_, next)
                   ? phrase_from(sentence_, next)
                   : std::nullopt;
    }

    [[nodiscard]] std::optional<Phrase> head() const {
        const auto relative = relative_before(sentence_, match_.first);
        return relative ? nearest_phrase(sentence_, *relative)
                        : antecedent(sentence_, match_.first);
    }

    const Sentence& sentence_;
    const Match& match_;
    std::size_t anchor_;
};

/// Ends a phrase before the first word of the cue in it, and before a quotation that has it.
void clip_at_cue(const Sentence& sentence, Phrase& phrase, const Match& match) {
    std::size_t last = phrase.first;
    while (last < phrase.last && !is_of_cue(match, last + 1)) {
        ++last;
    }
    const bool is_clipped = last < phrase.last;
    phrase.last = last;
    for (; is_clipped && last > phrase.first; --last) {
        const auto end = sentence.quotations().last_of(last);
        if (end && *end > phrase.last) {
            phrase.last = last - 1;
        }
    }
}

} // namespace

std::optional<Phrase> find_role(const Sentence& sentence, const Match& match,
                                const std::vector<FinderStep>& finders,
                                const std::function<Fit(const Phrase&)>& fit) {
    const RoleFinder finder(sentence, match);
    std::optional<Phrase> any;
    for (const FinderStep& step : finders) {
        for (auto phrase : {finder.find(step), finder.other(step)}) {
            if (!phrase || (step.finder != Finder::cue && is_of_cue(match, phrase->first))) {
                continue;
            }
            if (step.finder != Finder::cue) {
                clip_at_cue(sentence, *phrase, match);
            }
            if (fit(*phrase) != Fit::poor) {
                return phrase;
            }
            any = any ? any : phrase;
        }
    }
    return any;
}

} // namespace sijill::claims
