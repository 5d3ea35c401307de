#include "claims/match/matcher.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

bool meets(Demand demand, bool has) {
    return demand == Demand::may || has == (demand == Demand::must);
}

bool has_form(const Choice& choice, const Reading& reading) {
    return choice.set == reading.set && (choice.forms >> static_cast<unsigned>(reading.form) & 1) != 0;
}

/// Returns the reading by which a word is one of a set that an element asks for, or null.
const Reading* reading_for(const Sentence& sentence, const Element& element, std::size_t index) {
    for (const Reading& reading : sentence.readings(index)) {
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

bool is_asked_for(const Sentence& sentence, const Element& element, std::size_t index) {
    return reading_for(sentence, element, index) != nullptr ||
           std::ranges::any_of(element.choices, [&](const Choice& choice) {
               return is_of_class(sentence, choice, index);
           });
}

bool has_preposition(const Sentence& sentence, std::size_t index, char preposition) {
    std::string_view word = sentence.token(index).text;
    const std::string_view letter = preposition == 'b' ? "ب" : preposition == 'l' ? "ل" : "ك";
    if (word.starts_with("و") && word.substr(kLetterBytes).starts_with(letter)) {
        word.remove_prefix(kLetterBytes);
    }
    return word.starts_with(letter) && word.size() > 2 * kLetterBytes;
}

/// Matches the elements on one side of the anchor after the other.
class Matcher {
public:
    Matcher(const Sentence& sentence, const Pattern& pattern)
        : sentence_(sentence), elements_(pattern.elements) {}

    std::optional<Match> around(Match match, std::size_t anchor) {
        match_ = match;
        if (!right(anchor + 1, match.last + 1, false)) {
            return std::nullopt;
        }
        if (!left(anchor, match.first, false)) {
            return std::nullopt;
        }
        return match_;
    }

private:
    void take_word(const Element& element, std::size_t index) {
        match_.first = std::min(match_.first, index);
        match_.last = std::max(match_.last, index);
        match_.words |= index < 64 ? std::uint64_t{1} << index : 0U;
        if (element.is_hedge) {
            match_.hedge = match_.hedge ? Phrase{std::min(match_.hedge->first, index),
                                                 std::max(match_.hedge->last, index), 0}
                                        : Phrase{index, index, 0};
        }
    }

    void take_slot(const Element& element, const Phrase& phrase) {
        (element.role == Role::subject ? match_.subject : match_.object) = phrase;
    }

    /// Matches the elements from `number` on with the words from `next` on.
    bool right(std::size_t number, std::size_t next, bool behind_comma) {
        if (number == elements_.size()) {
            return true;
        }
        const Element& element = elements_[number];
        const Match before = match_;
        const bool is_apart = !behind_comma && sentence_.break_before(next) >= Break::comma;
        switch (element.type) {
        case ElementType::gap:
            return right_of_gap(number, next);
        case ElementType::comma:
            if (sentence_.break_before(next) >= Break::comma && right(number + 1, next, true)) {
                return true;
            }
            break;
        case ElementType::word:
            if (next < sentence_.size() && !is_apart && is_asked_for(sentence_, element, next)) {
                take_word(element, next);
                if (right(number + 1, next + 1, false)) {
                    return true;
                }
            }
            break;
        case ElementType::slot:
            if (const auto phrase = is_apart ? std::nullopt : slot_from(element, next)) {
                take_slot(element, *phrase);
                if (right(number + 1, phrase->last + 1, false)) {
                    return true;
                }
            }
            break;
        case ElementType::cue:
            return false;
        }
        match_ = before;
        return element.optional && right(number + 1, next, behind_comma);
    }

    bool right_of_gap(std::size_t number, std::size_t next) {
        const Element& gap = elements_[number];
        for (std::size_t count = 0; count <= gap.longest && next + count <= sentence_.size();
             ++count) {
            const std::size_t index = next + count;
            const Match before = match_;
            if (right(number + 1, index, gap.crosses)) {
                return true;
            }
            match_ = before;
            if (!gap.crosses && sentence_.break_before(index) >= Break::comma) {
                const auto behind = behind_parenthesis(index);
                return behind && right(number + 1, *behind, true);
            }
        }
        return false;
    }

    /// Returns the word behind «، بحلول عام 2020،»: few words between two commas.
    [[nodiscard]] std::optional<std::size_t> behind_parenthesis(std::size_t first) const {
        constexpr std::size_t kMostWords = 6;
        for (std::size_t next = first + 1; next < sentence_.size() && next <= first + kMostWords;
             ++next) {
            if (sentence_.break_before(next) == Break::comma) {
                return sentence_.break_before(first) == Break::comma ? std::optional(next)
                                                                     : std::nullopt;
            }
        }
        return std::nullopt;
    }

    /// Matches the elements before `number` with the words before `end`.
    bool left(std::size_t number, std::size_t end, bool before_comma) {
        if (number == 0) {
            return true;
        }
        const Element& element = elements_[number - 1];
        const Match before = match_;
        const bool is_apart = !before_comma && sentence_.break_before(end) >= Break::comma;
        switch (element.type) {
        case ElementType::gap:
            return left_of_gap(number, end);
        case ElementType::comma:
            if (sentence_.break_before(end) >= Break::comma && left(number - 1, end, true)) {
                return true;
            }
            break;
        case ElementType::word:
            if (end > 0 && !is_apart && is_asked_for(sentence_, element, end - 1)) {
                take_word(element, end - 1);
                if (left(number - 1, end - 1, false)) {
                    return true;
                }
            }
            break;
        case ElementType::slot:
            if (const auto phrase = is_apart ? std::nullopt : slot_before(element, end)) {
                take_slot(element, *phrase);
                if (left(number - 1, phrase->first, false)) {
                    return true;
                }
            }
            break;
        case ElementType::cue:
            return false;
        }
        match_ = before;
        return element.optional && left(number - 1, end, before_comma);
    }

    bool left_of_gap(std::size_t number, std::size_t end) {
        const Element& gap = elements_[number - 1];
        for (std::size_t count = 0; count <= gap.longest && count <= end; ++count) {
            const std::size_t index = end - count;
            const Match before = match_;
            if (left(number - 1, index, gap.crosses)) {
                return true;
            }
            match_ = before;
            if (!gap.crosses && sentence_.break_before(index) >= Break::comma) {
                return false;
            }
        }
        return false;
    }

    [[nodiscard]] std::optional<Phrase> slot_from(const Element& element, std::size_t next) const {
        if (next >= sentence_.size() || (element.preposition != '\0' &&
                                         !has_preposition(sentence_, next, element.preposition))) {
            return std::nullopt;
        }
        switch (element.slot) {
        case Slot::clause:
            return clause_from(sentence_, next);
        case Slot::amount:
            return amount_from(sentence_, next);
        case Slot::name:
        case Slot::phrase:
            return phrase_from(sentence_, next, element.preposition != '\0');
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<Phrase> slot_before(const Element& element, std::size_t end) const {
        return element.slot == Slot::clause ? clause_before(sentence_, end)
                                            : phrase_before(sentence_, end);
    }

    const Sentence& sentence_;
    const std::vector<Element>& elements_;
    Match match_;
};

/// Returns the words of the clause around a match, the end not included.
std::pair<std::size_t, std::size_t> clause_around(const Sentence& sentence, const Match& match) {
    std::size_t first = match.first;
    while (first > 0 && sentence.break_before(first) < Break::comma) {
        --first;
    }
    std::size_t end = match.last + 1;
    while (end < sentence.size() && sentence.break_before(end) < Break::comma) {
        ++end;
    }
    return {first, end};
}

} // namespace

std::optional<Match> match_at(const Sentence& sentence, const Pattern& pattern, std::size_t at) {
    const Element& anchor = pattern.elements[pattern.anchor];
    const Reading* const reading = reading_for(sentence, anchor, at);
    if (reading == nullptr) {
        return std::nullopt;
    }
    Match match;
    match.first = match.last = match.anchor = at;
    match.reading = reading;
    if (anchor.is_hedge) {
        match.hedge = Phrase{at, at, 0};
    }
    return Matcher(sentence, pattern).around(match, pattern.anchor);
}

bool is_blocked(const Sentence& sentence, const Pattern& blocker, const Match& match) {
    if (blocker.elements[blocker.anchor].type == ElementType::cue) {
        return Matcher(sentence, blocker).around(match, blocker.anchor).has_value();
    }
    const auto [first, end] = clause_around(sentence, match);
    for (std::size_t index = first; index < end; ++index) {
        if (match_at(sentence, blocker, index)) {
            return true;
        }
    }
    return false;
}

} // namespace sijill::claims
