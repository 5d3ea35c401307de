#include "claims/match/scope.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::claims {

namespace {

constexpr std::string_view kCertainties[] = {"certain", "probable", "possible", "unknown"};

/// Returns the first word that does not end before a byte.
std::size_t word_at(const Sentence& sentence, std::size_t byte) {
    std::size_t index = 0;
    while (index < sentence.size() && sentence.token(index).span.end_byte <= byte) {
        ++index;
    }
    return index;
}

/// Whether a comma, «لكن» or «الذي» stands between two words; with what stands before `end`.
bool is_parted(const Sentence& sentence, std::size_t begin, std::size_t end) {
    for (std::size_t index = begin + 1; index <= end && index < sentence.size(); ++index) {
        const bool is_behind_that = sentence.is(index, sentence.grammar().that);
        if ((sentence.break_before(index) >= Break::comma && !is_behind_that) ||
            sentence.is(index, sentence.grammar().contrast) ||
            (index < end && sentence.is(index, sentence.grammar().relative))) {
            return true;
        }
    }
    return false;
}

} // namespace

int weakness(std::string_view certainty) {
    const auto* const found = std::ranges::find(kCertainties, certainty);
    return static_cast<int>(found - std::begin(kCertainties)) % 4;
}

bool is_denied(const Sentence& sentence, const Match& match) {
    const Grammar& sets = sentence.grammar();
    constexpr std::size_t kReach = 2; // words: «لم يتم تأجيل»
    for (std::size_t back = 1; back <= kReach && back <= match.first; ++back) {
        const std::size_t index = match.first - back;
        if (sentence.break_before(index + 1) >= Break::comma) {
            break;
        }
        if (sentence.is(index, sets.still)) {
            break; // «لا يزال» denies nothing
        }
        if (sentence.is(index, sets.negation)) {
            return true;
        }
        if (!sentence.is(index, sets.auxiliary)) {
            break;
        }
    }
    // «تتعهد بعدم تطوير»: a negation in the gap before the word that governs the cue.
    if (match.anchor > match.first && !is_of_cue(match, match.anchor - 1) &&
        sentence.is(match.anchor - 1, sets.negation)) {
        return true;
    }
    constexpr std::size_t kReachOfDenial = 6; // words: «نفت الشركة وجود تأخير»
    for (std::size_t back = 1; back <= kReachOfDenial && back <= match.first; ++back) {
        const std::size_t index = match.first - back;
        if (sentence.break_before(index + 1) >= Break::comma) {
            break;
        }
        if (sentence.is(index, sets.denial)) {
            return index == 0 || !sentence.is(index - 1, sets.negation);
        }
    }
    return false;
}

bool is_refuted(const Sentence& sentence, const RuleBook& book) {
    return std::ranges::any_of(book.refutations, [&sentence](const Pattern& refutation) {
        for (std::size_t index = 0; index < sentence.size(); ++index) {
            if (match_at(sentence, refutation, index)) {
                return true;
            }
        }
        return false;
    });
}

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

std::vector<text::Hedge> all_hedges(const Sentence& sentence, const RuleBook& book) {
    std::vector<text::Hedge> hedges = text::find_hedges(sentence.text());
    // «يذكر أن» opens what is only background.
    std::erase_if(hedges, [&sentence](const text::Hedge& hedge) {
        return sentence.is(word_at(sentence, hedge.span.begin_byte), sentence.grammar().background);
    });
    for (std::size_t index = 0; index < sentence.size(); ++index) {
        for (const Reading& reading : sentence.readings(index)) {
            for (const RuleBook::Trigger& trigger : book.hedge_triggers[reading.set]) {
                const ClaimHedge& hedge = book.hedges[trigger.rule];
                if (const auto match = match_at(sentence, hedge.pattern, index)) {
                    const std::size_t skipped =
                        match->first == index && reading.clitics.conjunction ? 1 : 0;
                    const TextSpan span = sentence.span(match->first, match->last, skipped);
                    hedges.push_back({span, span, hedge.certainty});
                    break;
                }
            }
        }
    }
    std::ranges::stable_sort(hedges, {},
                             [](const text::Hedge& hedge) { return hedge.span.begin_byte; });
    return hedges;
}

const text::Hedge* weakest_hedge(const Sentence& sentence, const Match& match,
                                 const std::vector<text::Hedge>& hedges) {
    const text::Hedge* weakest = nullptr;
    for (const text::Hedge& hedge : hedges) {
        const std::size_t first = word_at(sentence, hedge.span.begin_byte);
        const std::size_t last = word_at(sentence, hedge.span.end_byte - 1);
        const bool is_of_clause = hedge.reach.begin_byte < hedge.span.begin_byte;
        const bool overlaps = first <= match.last && match.first <= last;
        const bool is_before = last < match.first && !is_parted(sentence, last, match.first);
        const bool is_behind =
            is_of_clause && first > match.last && !is_parted(sentence, match.last, first);
        if ((overlaps || is_before || is_behind) &&
            (weakest == nullptr || weakness(hedge.certainty) > weakness(weakest->certainty))) {
            weakest = &hedge;
        }
    }
    return weakest;
}

const text::TimeExpression* time_of(const Sentence& sentence, const Match& match,
                                    const std::vector<text::TimeExpression>& times) {
    const text::TimeExpression* nearest = nullptr;
    std::size_t least = sentence.size() + 1;
    for (const text::TimeExpression& time : times) {
        const std::size_t first = word_at(sentence, time.span.begin_byte);
        const std::size_t last = word_at(sentence, time.span.end_byte - 1);
        const bool is_before = last < match.first;
        const auto [begin, end] = is_before ? std::pair(last, match.first)
                                            : std::pair(match.last, std::max(match.last, first));
        bool is_apart = false;
        std::size_t commas = 0;
        for (std::size_t index = begin + 1; index <= end && index < sentence.size(); ++index) {
            commas += sentence.break_before(index) == Break::comma ? 1U : 0U;
            is_apart = is_apart || sentence.break_before(index) == Break::stop ||
                       sentence.is(index, sentence.grammar().contrast) ||
                       sentence.is(index, sentence.grammar().relative);
        }
        constexpr std::size_t kPenalty = 4; // words that a time before the cue is farther away
        const std::size_t distance =
            end - begin + (is_before ? kPenalty : std::size_t{0}) + 2 * commas;
        if (!is_apart && commas <= 2 && distance < least) {
            least = distance;
            nearest = &time;
        }
    }
    return nearest;
}

} // namespace sijill::claims
