#include "claims/match/said.hpp"

#include "claims/match/spans.hpp"
#include "claims/phrases/noun_phrase.hpp"

#include <algorithm>

namespace sijill::claims {

namespace {

constexpr std::string_view kRuleOfSaid = "said";
constexpr double kScoreOfSaid = 0.6;

bool begins_in(const TextSpan& outer, const TextSpan& inner) {
    return outer.begin_byte <= inner.begin_byte && inner.begin_byte < outer.end_byte;
}

/// Whether a claim is the saying itself, by a rule that goes by its verb: «يتوقع محللون أن يصدر».
bool is_saying(const text::Saying& saying, const Claim& claim) {
    return claim.kind == Kind::said && overlap(saying.verb, claim.cue);
}

/// Whether a claim is of a saying: its cue is among the words, or has the verb («طالب بتأجيل»).
bool is_of(const text::Saying& saying, const Claim& claim) {
    return begins_in(saying.words, claim.cue) || is_saying(saying, claim) ||
           (overlap(saying.verb, claim.cue) && overlap(saying.words, claim.cue));
}

/// Whether a saying is by a verb that denies what is said: «نفى أن».
bool denies(const Sentence& sentence, const text::Saying& saying) {
    return sentence.is(sentence.word_at(saying.verb.begin_byte), sentence.grammar().denial);
}

/// Ends a phrase before the quotation with which it ends, where no word of a saying is left behind
/// it: «إن النموذج «أذكى من غيره»» tells of «النموذج».
void leave_quotation(const Sentence& sentence, const TextSpan& words, Phrase& phrase) {
    const bool has_all = phrase.last + 1 >= sentence.size() ||
                         sentence.token(phrase.last + 1).span.begin_byte >= words.end_byte;
    const auto first = sentence.quotations().first_of(phrase.last);
    if (has_all && first && *first > phrase.first) {
        phrase.last = *first - 1;
    }
}

/// Returns what the words of a saying are about: their first noun phrase, in front of their verb or
/// right behind it.
std::optional<TextSpan> topic_of(const Sentence& sentence, const TextSpan& words) {
    const std::size_t first = sentence.word_at(words.begin_byte);
    constexpr std::size_t kFarthest = 3; // words
    for (std::size_t index = first; index < sentence.size() && index < first + kFarthest; ++index) {
        if (sentence.token(index).span.begin_byte >= words.end_byte) {
            break;
        }
        if (auto phrase = phrase_from(sentence, index)) {
            leave_quotation(sentence, words, *phrase);
            return span_of(sentence, *phrase);
        }
    }
    return std::nullopt;
}

} // namespace

std::vector<text::Saying> sayings_of(const Sentence& sentence,
                                     const std::vector<KnownName>& names) {
    std::vector<TextSpan> actors;
    for (const KnownName& name : names) {
        if (name.kind == "person" || name.kind == "organization") {
            actors.push_back(name.span);
        }
    }
    return text::find_sayings(sentence.text(), sentence.tokens(), actors);
}

void add_speakers(std::vector<Claim>& claims, const std::vector<text::Saying>& sayings) {
    for (Claim& claim : claims) {
        const text::Saying* innermost = nullptr;
        for (const text::Saying& saying : sayings) {
            const bool is_inner =
                innermost == nullptr || length(saying.words) < length(innermost->words);
            if (saying.speaker && is_of(saying, claim) && is_inner) {
                innermost = &saying;
            }
        }
        if (innermost != nullptr) {
            claim.speaker = innermost->speaker;
        }
    }
}

std::vector<Claim> said_claims(const Sentence& sentence, const std::vector<text::Saying>& sayings,
                               const std::vector<Claim>& claims) {
    std::vector<Claim> said;
    for (const text::Saying& saying : sayings) {
        const bool has_claim = std::ranges::any_of(claims, [&saying](const Claim& claim) {
            return is_saying(saying, claim) || (claim.predicate.empty() && is_of(saying, claim));
        });
        const bool has_saying = std::ranges::any_of(sayings, [&saying](const text::Saying& other) {
            return &other != &saying && begins_in(saying.words, other.verb);
        });
        const bool is_told = std::ranges::any_of(
            said, [&saying](const Claim& claim) { return claim.object == saying.words; });
        if (!saying.clause || has_claim || has_saying || is_told) {
            continue;
        }
        Claim claim;
        claim.kind = Kind::said;
        claim.cue = saying.verb;
        claim.subject = topic_of(sentence, saying.words);
        claim.object = saying.words;
        claim.denied = denies(sentence, saying);
        claim.speaker = saying.speaker;
        claim.quote = saying.verb;
        widen(claim.quote, saying.words);
        claim.rule = kRuleOfSaid;
        claim.score = kScoreOfSaid;
        said.push_back(claim);
    }
    return said;
}

} // namespace sijill::claims
