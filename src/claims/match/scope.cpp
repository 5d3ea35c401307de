#include "claims/match/scope.hpp"

#include "text/sentences/imperfect_verbs.hpp"
#include "text/sentences/joined_clauses.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace sijill::claims {

namespace {

constexpr std::string_view kCertainties[] = {"certain", "probable", "possible", "unknown"};

/// Whether a word is «لكن», or a comma without «أن» stands before it.
bool is_parted(const Sentence& sentence, std::size_t index) {
    const bool is_that = sentence.is(index, sentence.grammar().that);
    return (sentence.break_before(index) >= Break::comma && !is_that) ||
           sentence.is(index, sentence.grammar().contrast);
}

/// Returns the words around a match from which no comma, «لكن» or «الذي» parts it, the end not
/// included; «الذي» itself is one of them behind it.
std::pair<std::size_t, std::size_t> unparted_words(const Sentence& sentence, const Match& match) {
    const SetId relative = sentence.grammar().relative;
    std::size_t first = match.first;
    while (first > 0 && !is_parted(sentence, first) &&
           (first == match.first || !sentence.is(first, relative))) {
        --first;
    }
    std::size_t end = match.last + 1;
    while (end < sentence.size() && !is_parted(sentence, end)) {
        if (sentence.is(end++, relative)) {
            break;
        }
    }
    return {first, end};
}

/// Returns the first word of a clause joined to the words before it that has a cue and says what
/// was: «بعد أن أجلت», not «قبل أن تؤجل»; or `first`, if none begins behind that.
std::size_t begin_of_joined(const Sentence& sentence, std::size_t first, std::size_t cue) {
    const auto written = [&sentence](std::size_t index) {
        if (index >= sentence.size()) {
            return std::string_view();
        }
        const TextSpan span = sentence.token(index).span;
        return sentence.text().substr(span.begin_byte, span.end_byte - span.begin_byte);
    };
    for (std::size_t index = cue; index > first; --index) {
        const std::size_t verb = text::behind_joining_words(sentence.tokens(), index);
        if (verb != index && verb <= cue) {
            return text::is_imperfect(written(verb), written(verb + 1)) ? first : index;
        }
    }
    return first;
}

} // namespace

int weakness(std::string_view certainty) {
    const auto* const found = std::ranges::find(kCertainties, certainty);
    return static_cast<int>(found - std::begin(kCertainties)) % 4;
}

bool is_refuted(const Sentence& sentence, const RuleBook& book) {
    for (std::size_t index = 0; index < sentence.size(); ++index) {
        for (const Reading& reading : sentence.readings(index)) {
            const auto& triggers = book.refutation_triggers[reading.set];
            if (std::ranges::any_of(triggers, [&](const RuleBook::Trigger& trigger) {
                    return match_at(sentence, book.refutations[trigger.rule], index).has_value();
                })) {
                return true;
            }
        }
    }
    return false;
}

std::vector<text::Hedge> all_hedges(const Sentence& sentence, const RuleBook& book) {
    std::vector<text::Hedge> hedges = text::find_hedges(sentence.text(), sentence.tokens());
    // «يذكر أن» opens what is only background.
    std::erase_if(hedges, [&sentence](const text::Hedge& hedge) {
        return sentence.is(sentence.word_at(hedge.span.begin_byte), sentence.grammar().background);
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
    const auto [clause_first, clause_end] = unparted_words(sentence, match);
    const std::size_t joined_first = begin_of_joined(sentence, clause_first, match.first);
    const text::Hedge* weakest = nullptr;
    for (const text::Hedge& hedge : hedges) {
        const std::size_t first = sentence.word_at(hedge.span.begin_byte);
        const std::size_t last = sentence.word_at(hedge.span.end_byte - 1);
        const bool is_of_clause = hedge.reach.begin_byte < hedge.span.begin_byte;
        const bool overlaps = first <= match.last && match.first <= last;
        const bool is_before = last < match.first && last >= joined_first;
        const bool is_behind = is_of_clause && first > match.last && first < clause_end;
        if ((overlaps || is_before || is_behind) &&
            (weakest == nullptr || weakness(hedge.certainty) > weakness(weakest->certainty))) {
            weakest = &hedge;
        }
    }
    return weakest;
}

} // namespace sijill::claims
