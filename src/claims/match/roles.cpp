#include "claims/match/roles.hpp"

#include <algorithm>

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
            return step.preposition.empty() ? next_phrase(match_.last + 1)
                                            : behind_preposition(step.preposition);
        case Finder::next:
            return next_noun();
        case Finder::before:
            return left_phrase(match_.first);
        case Finder::head:
            return head();
        case Finder::topic:
            return topic(match_.first);
        case Finder::nearest:
            return nearest(match_.first);
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
        const bool is_open = step.finder == Finder::patient && is_finite() &&
                             !match_.reading->clitics.pronoun;
        return is_open ? next_phrase(anchor_ + 1) : std::nullopt;
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
        if (relative_before() && !match_.reading->clitics.pronoun) {
            return head();
        }
        if (auto before = left_phrase(match_.first);
            before && !match_.reading->clitics.pronoun) {
            return before;
        }
        auto behind = next_phrase(anchor_ + 1);
        return behind ? behind : nearest(match_.first);
    }

    /// Of «أجلت الشركة الإطلاق» the second phrase, of «أجل الإطلاق» the only one.
    [[nodiscard]] std::optional<Phrase> object_of_verb() const {
        const auto first = next_phrase(anchor_ + 1);
        const auto second = first ? object_behind(*first) : std::nullopt;
        if (second) {
            return second;
        }
        if (relative_before()) {
            if (auto found = head()) {
                return found;
            }
        }
        if (first) {
            return first;
        }
        if (auto before = left_phrase(match_.first)) {
            return before;
        }
        auto found = topic_behind_comma();
        return found ? found : nearest(match_.first);
    }

    /// Of «إن اللقاء الذي …، قد ألغي» the phrase behind «إن», if a comma stands before the cue.
    [[nodiscard]] std::optional<Phrase> topic_behind_comma() const {
        std::size_t clause = match_.first;
        while (clause > 0 && sentence_.break_before(clause) < Break::comma &&
               is_auxiliary(clause - 1)) {
            --clause;
        }
        if (sentence_.break_before(clause) != Break::comma) {
            return std::nullopt;
        }
        return topic(clause);
    }

    /// Returns the phrase behind the last «إن» before a word, or the first one of the sentence.
    [[nodiscard]] std::optional<Phrase> topic(std::size_t end) const {
        for (std::size_t index = end; index-- > 0;) {
            if (sentence_.is(index, sentence_.grammar().that) && index + 1 < end) {
                if (const auto phrase = phrase_from(sentence_, index + 1)) {
                    return phrase;
                }
            }
        }
        for (std::size_t index = 0; index < end; ++index) {
            if (const auto phrase = phrase_from(sentence_, index)) {
                return phrase;
            }
        }
        return std::nullopt;
    }

    /// Returns the phrase behind the subject of a verb. One between two commas is in apposition to
    /// the subject if another follows: «افتتح الرئيس، فلان، المصنع».
    [[nodiscard]] std::optional<Phrase> object_behind(const Phrase& subject) const {
        const auto second = next_phrase(subject.last + 1);
        if (second && sentence_.break_before(second->first) == Break::comma &&
            is_joined(second->first)) {
            return std::nullopt;
        }
        if (second && sentence_.break_before(second->first) == Break::comma &&
            sentence_.break_before(second->last + 1) == Break::comma) {
            if (const auto third = next_phrase(second->last + 1)) {
                return third;
            }
        }
        // «أجلت محكمة المدينة سوسة اليوم، النظر»: a name in between.
        if (second && !is_definite(second->first) && second->last + 1 < sentence_.size() &&
            sentence_.is_time(second->last + 1)) {
            const auto third = next_phrase(second->last + 1);
            return third && is_definite(third->first) ? third : second;
        }
        return second;
    }

    /// Whether a word may begin with a conjunction or a preposition: «لتشجيع», «وحل».
    [[nodiscard]] bool is_joined(std::size_t index) const {
        const std::string_view word = sentence_.token(index).text;
        return word.starts_with("ل") || word.starts_with("ب") || word.starts_with("و") ||
               word.starts_with("ف");
    }

    [[nodiscard]] bool is_definite(std::size_t index) const {
        return sentence_.has_article(index) || sentence_.has_pronoun(index);
    }

    [[nodiscard]] std::optional<Phrase> of_participle() const {
        if (auto before = left_phrase(match_.first)) {
            return before;
        }
        auto behind = next_phrase(match_.last + 1);
        return behind ? behind : nearest(match_.first);
    }

    /// The genitive of a noun; else what «في», «من» or «لـ» behind it has; of one with the article,
    /// else what stands before it.
    [[nodiscard]] std::optional<Phrase> of_noun() const {
        if (match_.reading->clitics.pronoun) {
            return antecedent();
        }
        if (!match_.reading->clitics.article) {
            if (const auto genitive = genitive_behind(anchor_ + 1)) {
                const auto second = phrase_behind_genitive(*genitive);
                return second ? second : genitive;
            }
        }
        for (const std::string_view preposition : {"في", "من", "عن", "ل"}) {
            if (const auto behind = behind_preposition(preposition)) {
                return behind;
            }
        }
        if (!match_.reading->clitics.article) {
            return std::nullopt;
        }
        auto before = left_phrase(match_.first);
        return before ? before : nearest(match_.first);
    }

    /// Of «إلغاء الحكومة المشروع» the second phrase: a definite noun.
    [[nodiscard]] std::optional<Phrase> phrase_behind_genitive(const Phrase& genitive) const {
        const std::size_t next = genitive.last + 1;
        return next < sentence_.size() && is_definite(next) && !begins_preposition(next) &&
                       sentence_.break_before(next) < Break::comma
                   ? phrase_from(sentence_, next)
                   : std::nullopt;
    }

    /// The phrase right behind a noun, also over «أو إلغاء».
    [[nodiscard]] std::optional<Phrase> genitive_behind(std::size_t next) const {
        constexpr std::size_t kWordsOfAnother = 2;
        if (next + kWordsOfAnother < sentence_.size() && sentence_.token(next).text == "او") {
            next += kWordsOfAnother;
        }
        return next < sentence_.size() && sentence_.break_before(next) < Break::comma &&
                       !begins_preposition(next)
                   ? phrase_from(sentence_, next)
                   : std::nullopt;
    }

    /// Whether a word has a preposition written to it that one can tell: «بالـ», «لل».
    [[nodiscard]] bool begins_preposition(std::size_t index) const {
        const std::string_view word = sentence_.token(index).text;
        return word.starts_with("بال") || word.starts_with("لل") || word.starts_with("كال") ||
               std::ranges::any_of(sentence_.readings(index), [](const Reading& reading) {
                   return reading.clitics.preposition != '\0';
               });
    }

    /// Returns the next phrase without a preposition, over phrases that have one and times, and
    /// over at most two commas.
    [[nodiscard]] std::optional<Phrase> next_phrase(std::size_t next) const {
        constexpr std::size_t kFarthest = 14; // words
        std::size_t commas = 0;
        for (const std::size_t begin = next; next < sentence_.size() && next < begin + kFarthest;) {
            const Break parted = sentence_.break_before(next);
            commas += parted == Break::comma ? 1U : 0U;
            if (parted == Break::stop || commas > 2) {
                return std::nullopt;
            }
            const bool is_preposition = sentence_.is(next, sentence_.grammar().preposition);
            if (sentence_.is_time(next) || sentence_.is(next, sentence_.grammar().adverb)) {
                ++next;
            } else if (is_preposition || begins_preposition(next)) {
                next += is_preposition ? 1 : 0;
                const auto phrase = phrase_from(sentence_, next, true);
                next = phrase ? phrase->last + 1 : next + (is_preposition ? 0 : 1);
            } else {
                return sentence_.is_noun_like(next) ? phrase_from(sentence_, next) : std::nullopt;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Phrase> next_noun() const {
        constexpr std::size_t kFarthest = 8; // words
        for (std::size_t next = anchor_ + 1;
             next < sentence_.size() && next <= anchor_ + kFarthest &&
             sentence_.break_before(next) < Break::comma;
             ++next) {
            // «أن يكون مجهزا»: what is said of a subject that stands elsewhere.
            if (is_auxiliary(next - 1) && !sentence_.has_article(next) &&
                sentence_.token(next).text.ends_with("ا")) {
                return std::nullopt;
            }
            if (const auto phrase = phrase_from(sentence_, next)) {
                return phrase;
            }
        }
        return std::nullopt;
    }

    /// Returns the phrase behind a preposition that follows the cue in its clause; "ل" is one that
    /// is written to the phrase.
    [[nodiscard]] std::optional<Phrase> behind_preposition(std::string_view preposition) const {
        constexpr std::size_t kFarthest = 8; // words
        const bool is_written_to = preposition == "ل" || preposition == "ب";
        for (std::size_t next = match_.last + 1;
             next < sentence_.size() && next <= match_.last + kFarthest; ++next) {
            const std::string_view word = sentence_.token(next).text;
            if (sentence_.break_before(next) >= Break::comma ||
                (sentence_.begins_clause(next) && !sentence_.is(next, sentence_.grammar().relative))) {
                return std::nullopt;
            }
            if (is_written_to && word.starts_with(preposition) && begins_preposition(next)) {
                return phrase_from(sentence_, next, true);
            }
            if (word == preposition && next + 1 < sentence_.size()) {
                return phrase_from(sentence_, next + 1);
            }
        }
        return std::nullopt;
    }

    /// Returns the phrase that ends before a word, over «قد», «لم», «كان» and times.
    [[nodiscard]] std::optional<Phrase> left_phrase(std::size_t end) const {
        constexpr std::size_t kMostSkipped = 3;
        for (std::size_t skipped = 0; skipped <= kMostSkipped && end > 0; ++skipped, --end) {
            if (sentence_.break_before(end) >= Break::comma) {
                return std::nullopt;
            }
            if (sentence_.is_noun_like(end - 1) && !sentence_.is_time(end - 1)) {
                return phrase_before(sentence_, end);
            }
            if (!sentence_.is_time(end - 1) && !is_auxiliary(end - 1)) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_auxiliary(std::size_t index) const {
        return sentence_.is(index, sentence_.grammar().negation) ||
               sentence_.is(index, sentence_.grammar().auxiliary) ||
               sentence_.is(index, sentence_.grammar().adverb);
    }

    /// The «الذي» whose clause the cue begins, if any.
    [[nodiscard]] std::optional<std::size_t> relative_before() const {
        std::size_t index = match_.first;
        while (index > 0 && sentence_.break_before(index) < Break::comma) {
            --index;
            if (sentence_.is(index, sentence_.grammar().relative)) {
                return index;
            }
            if (!is_auxiliary(index)) {
                break;
            }
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Phrase> head() const {
        const auto relative = relative_before();
        return relative ? nearest(*relative) : antecedent();
    }

    /// Returns what a pronoun of the cue stands for: the nearest phrase before it that names a thing
    /// or an event, else the nearest.
    [[nodiscard]] std::optional<Phrase> antecedent() const {
        const Grammar& sets = sentence_.grammar();
        for (auto phrase = nearest(match_.first); phrase; phrase = nearest(phrase->first)) {
            for (std::size_t index = phrase->first; index <= phrase->last; ++index) {
                if (sentence_.is_noun_of(index, sets.product) ||
                    sentence_.is_noun_of(index, sets.plan)) {
                    return phrase;
                }
            }
        }
        return nearest(match_.first);
    }

    /// Returns the nearest phrase that ends before a word or farther in front of it.
    [[nodiscard]] std::optional<Phrase> nearest(std::size_t end) const {
        constexpr std::size_t kFarthest = 20; // words
        for (std::size_t steps = 0; steps < kFarthest && end > 0; ++steps, --end) {
            if (const auto phrase = phrase_before(sentence_, end)) {
                return phrase;
            }
        }
        return std::nullopt;
    }

    const Sentence& sentence_;
    const Match& match_;
    std::size_t anchor_;
};

/// Ends a phrase before the first word of the cue in it.
void clip_at_cue(Phrase& phrase, const Match& match) {
    std::size_t last = phrase.first;
    while (last < phrase.last && !is_of_cue(match, last + 1)) {
        ++last;
    }
    phrase.last = last;
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
                clip_at_cue(*phrase, match);
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
