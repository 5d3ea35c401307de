#include "claims/match/claim_time.hpp"

#include "claims/data/clitics.hpp"
#include "claims/phrases/neighbours.hpp"

#include <algorithm>
#include <limits>
#include <optional>

namespace sijill::claims {

namespace {

/// Returns how far two words are apart, a comma counting as two words; nothing if a stop, «لكن»,
/// «الذي» or more than two commas stand between them.
std::optional<std::size_t> distance(const Sentence& sentence, std::size_t begin, std::size_t end) {
    constexpr std::size_t kMostCommas = 2;
    std::size_t commas = 0;
    for (std::size_t index = begin + 1; index <= end; ++index) {
        commas += sentence.break_before(index) == Break::comma ? 1U : 0U;
        if (commas > kMostCommas || sentence.break_before(index) == Break::stop ||
            sentence.is(index, sentence.grammar().contrast) ||
            sentence.is(index, sentence.grammar().relative)) {
            return std::nullopt;
        }
    }
    return end - begin + 2 * commas;
}

/// Whether a word is «إلى» or «حتى», or has «ل» written to it.
bool leads_to(const Sentence& sentence, std::size_t index) {
    const std::string_view word = sentence.token(index).text;
    return sentence.is(index, sentence.grammar().toward) ||
           (word.starts_with(clitic::kFor) && begins_preposition(sentence, index));
}

/// Finds the time of one claim among those of its sentence.
class TimeChooser {
public:
    TimeChooser(const Sentence& sentence, const Match& match, Kind kind,
                const std::vector<text::TimeExpression>& times)
        : sentence_(sentence), match_(match), kind_(kind), times_(times) {}

    [[nodiscard]] const text::TimeExpression* choose() const {
        const text::TimeExpression* nearest = nullptr;
        std::size_t least = std::numeric_limits<std::size_t>::max();
        for (const text::TimeExpression& time : times_) {
            const auto words = distance_to(time);
            if (words && *words < least && suits(time)) {
                nearest = &time;
                least = *words;
            }
        }
        return nearest;
    }

private:
    [[nodiscard]] std::size_t first_of(const text::TimeExpression& time) const {
        return sentence_.word_at(time.span.begin_byte);
    }

    [[nodiscard]] std::optional<std::size_t> distance_to(const text::TimeExpression& time) const {
        constexpr std::size_t kPenalty = 4; // words that a time before the cue is farther away
        const std::size_t last = sentence_.word_at(time.span.end_byte - 1);
        if (last < match_.first) {
            const auto words = distance(sentence_, last, match_.first);
            return words ? std::optional(*words + kPenalty) : std::nullopt;
        }
        return distance(sentence_, match_.last, std::max(match_.last, first_of(time)));
    }

    [[nodiscard]] bool suits(const text::TimeExpression& time) const {
        switch (kind_) {
        case Kind::postponed:
            return is_target(time);
        case Kind::planned:
            return !is_of_telling(time);
        default:
            return true;
        }
    }

    /// «إلى مارس», «لشهر مارس», «إلى موعد لاحق في مارس», behind the cue.
    [[nodiscard]] bool is_target(const text::TimeExpression& time) const {
        constexpr std::size_t kMostBetween = 5; // words
        const std::size_t first = first_of(time);
        const TextSpan& word = sentence_.token(first).span;
        const bool has_particle = word.begin_byte < time.span.begin_byte;
        if (first <= match_.last) {
            return false;
        }
        const std::string_view text = sentence_.token(first).text;
        if ((has_particle && text.starts_with(clitic::kFor)) || text.starts_with(clitic::kForThe) ||
            sentence_.is(first, sentence_.grammar().toward)) {
            return true;
        }
        for (std::size_t index = first; index-- > match_.last + 1;) {
            if (leads_to(sentence_, index)) {
                return index + 1 == first || sentence_.is(index, sentence_.grammar().moment) ||
                       sentence_.is(index + 1, sentence_.grammar().moment) ||
                       sentence_.is(index + 1, sentence_.grammar().day);
            }
            if (first - index > kMostBetween || sentence_.is_verb(index) ||
                sentence_.break_before(index + 1) >= Break::comma) {
                return false;
            }
        }
        return false;
    }

    /// Whether a time says when somebody told or decided something: «أعلنت أمس», «أمس أعلنت».
    [[nodiscard]] bool is_of_telling(const text::TimeExpression& time) const {
        const std::size_t first = first_of(time);
        const std::size_t last = sentence_.word_at(time.span.end_byte - 1);
        if (first > match_.last) {
            return has_telling(match_.last + 1, first);
        }
        if (last < match_.first && has_telling(last + 1, match_.first)) {
            return true;
        }
        const bool begins_anew =
            first > 0 && sentence_.token(first - 1).text.starts_with(clitic::kAnd); // «وفي مارس»
        std::size_t begin = begins_anew ? first : std::min(first, match_.last);
        while (begin > 0 && !begins_anew && sentence_.break_before(begin) < Break::stop &&
               !sentence_.is(begin - 1, sentence_.grammar().that) &&
               !sentence_.is(begin - 1, sentence_.grammar().relative) &&
               !sentence_.is(begin - 1, sentence_.grammar().contrast)) {
            --begin;
        }
        return has_telling(begin, first);
    }

    [[nodiscard]] bool has_telling(std::size_t first, std::size_t end) const {
        for (std::size_t index = first; index < end; ++index) {
            if (std::ranges::any_of(sentence_.readings(index), [this](const Reading& reading) {
                    return reading.set == sentence_.grammar().tell && reading.form == Form::perfect;
                })) {
                return true;
            }
        }
        return false;
    }

    const Sentence& sentence_;
    const Match& match_;
    Kind kind_;
    const std::vector<text::TimeExpression>& times_;
};

} // namespace

const text::TimeExpression* time_of(const Sentence& sentence, const Match& match, Kind kind,
                                    const std::vector<text::TimeExpression>& times) {
    return TimeChooser(sentence, match, kind, times).choose();
}

} // namespace sijill::claims
