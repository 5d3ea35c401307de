#include "claims/match/matcher.hpp"

#include "claims/match/asked_words.hpp"
#include "claims/match/slots.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

constexpr std::size_t kLongestParenthesis = 6; // words between two commas

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
    /// Whether «و» may stand before an element: before the first, and behind commas.
    [[nodiscard]] bool may_have_conjunction(std::size_t number) const {
        return number == 0 || elements_[number - 1].type == ElementType::comma ||
               elements_[number - 1].crosses;
    }

    void take_word(const Element& element, std::size_t index) {
        match_.first = std::min(match_.first, index);
        match_.last = std::max(match_.last, index);
        match_.words |= cue_bit(match_, index);
        if (element.is_hedge) {
            match_.hedge = match_.hedge ? Phrase{std::min(match_.hedge->first, index),
                                                 std::max(match_.hedge->last, index), 0, false}
                                        : Phrase{index, index, 0, false};
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
            if (next < sentence_.size() && !is_apart &&
                is_asked_for(sentence_, element, next, may_have_conjunction(number))) {
                take_word(element, next);
                if (right(number + 1, next + 1, false)) {
                    return true;
                }
            }
            break;
        case ElementType::slot:
            if (const auto phrase = is_apart ? std::nullopt : slot_from(sentence_, element, next)) {
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

    bool right_of_gap(std::size_t number, std::size_t next, bool behind_comma = false) {
        const Element& gap = elements_[number];
        for (std::size_t count = 0; count <= gap.longest && next + count <= sentence_.size();
             ++count) {
            const std::size_t index = next + count;
            const Match before = match_;
            if (right(number + 1, index, gap.crosses || (behind_comma && count == 0))) {
                return true;
            }
            match_ = before;
            const bool is_ended = !gap.crosses && !(behind_comma && count == 0) &&
                                  sentence_.break_before(index) >= Break::comma;
            if (is_ended) {
                const auto behind = behind_comma ? std::nullopt : behind_parenthesis(index);
                return behind && right_of_gap(number, *behind, true);
            }
        }
        return false;
    }

    /// Returns the word behind «، بحلول عام 2020،»: few words between two commas.
    [[nodiscard]] std::optional<std::size_t> behind_parenthesis(std::size_t first) const {
        for (std::size_t next = first + 1;
             next < sentence_.size() && next <= first + kLongestParenthesis; ++next) {
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
            if (end > 0 && !is_apart &&
                is_asked_for(sentence_, element, end - 1, may_have_conjunction(number - 1))) {
                take_word(element, end - 1);
                if (left(number - 1, end - 1, false)) {
                    return true;
                }
            }
            break;
        case ElementType::slot:
            if (const auto phrase =
                    is_apart ? std::nullopt : slot_before(sentence_, element, end)) {
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

    bool left_of_gap(std::size_t number, std::size_t end, bool before_comma = false) {
        const Element& gap = elements_[number - 1];
        for (std::size_t count = 0; count <= gap.longest && count <= end; ++count) {
            const std::size_t index = end - count;
            const Match before = match_;
            if (left(number - 1, index, gap.crosses || (before_comma && count == 0))) {
                return true;
            }
            match_ = before;
            const bool is_ended = !gap.crosses && !(before_comma && count == 0) &&
                                  sentence_.break_before(index) >= Break::comma;
            if (is_ended) {
                const auto behind = before_comma ? std::nullopt : before_parenthesis(index);
                return behind && left_of_gap(number, *behind, true);
            }
        }
        return false;
    }

    /// Returns the end of the words before «، بحلول عام 2020،».
    [[nodiscard]] std::optional<std::size_t> before_parenthesis(std::size_t end) const {
        for (std::size_t next = end; next-- > 1 && next + kLongestParenthesis >= end;) {
            if (sentence_.break_before(next) == Break::comma) {
                return sentence_.break_before(end) == Break::comma ? std::optional(next)
                                                                   : std::nullopt;
            }
        }
        return std::nullopt;
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
    const bool is_first = pattern.anchor == 0 || pattern.elements[pattern.anchor - 1].crosses;
    const Reading* const reading = reading_for(sentence, anchor, at, is_first);
    if (reading == nullptr) {
        return std::nullopt;
    }
    Match match;
    match.first = match.last = match.anchor = at;
    match.reading = reading;
    match.words = cue_bit(match, at);
    if (anchor.is_hedge) {
        match.hedge = Phrase{at, at, 0, false};
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
