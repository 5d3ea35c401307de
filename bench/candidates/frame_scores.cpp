#include "bench/candidates/frame_scores.hpp"

#include "base/dates.hpp"
#include "claims/claim_finder.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace sijill::bench {

namespace {

using claims::Claim;
using claims::Kind;

/// Returns the ways to read a word: whole, and without a conjunction, a preposition or the article.
std::vector<std::string> readings(std::string_view word) {
    constexpr std::size_t kLeast = 6; // bytes: three letters
    std::vector<std::string> ways{std::string(word)};
    for (const std::string_view beginning : {"و", "ف", "ب", "ل", "ك", "لل", "ال"}) {
        for (std::size_t index = ways.size(); index-- > 0;) {
            if (ways[index].starts_with(beginning) &&
                ways[index].size() >= beginning.size() + kLeast) {
                ways.push_back(ways[index].substr(beginning.size()));
            }
        }
    }
    return ways;
}

std::set<std::string> words_of(const std::string& text) {
    std::set<std::string> words;
    for (const Token& token : tokenize(text)) {
        if (is_stop_word(token.text) || token.text == "شركه" || token.text == "تطبيق") {
            continue;
        }
        for (std::string& way : readings(token.text)) {
            words.insert(std::move(way));
        }
    }
    return words;
}

bool shares_word(const std::optional<TextSpan>& span, const std::vector<std::string>& spans,
                 const std::string& sentence) {
    if (!span) {
        return false;
    }
    const std::set<std::string> words =
        words_of(sentence.substr(span->begin_byte, span->end_byte - span->begin_byte));
    return std::ranges::any_of(spans, [&words](const std::string& text) {
        return std::ranges::any_of(
            words_of(text), [&words](const std::string& word) { return words.contains(word); });
    });
}

std::string iso(const std::optional<int>& day) {
    return day ? iso_date(*day) : "";
}

bool has_right_time(const Claim& claim, const Frame& frame) {
    return claim.time && iso(claim.time->earliest) == frame.earliest &&
           iso(claim.time->latest) == frame.latest;
}

} // namespace

std::vector<Claim> claims_of(const FramedSentence& sentence) {
    return claims::find_claims(sentence.text, tokenize(sentence.text), sentence.anchor, {});
}

bool says(const Claim& claim, const Frame& frame, const std::string& sentence) {
    return claim.kind == frame.kind && ((frame.subjects.empty() && frame.objects.empty()) ||
                                        shares_word(claim.subject, frame.subjects, sentence) ||
                                        shares_word(claim.object, frame.objects, sentence));
}

Pairing pair_up(const std::vector<Claim>& claims, const FramedSentence& sentence) {
    Pairing pairing;
    pairing.claim_of_frame.resize(sentence.frames.size());
    pairing.is_right.resize(claims.size(), false);
    for (std::size_t frame = 0; frame < sentence.frames.size(); ++frame) {
        for (std::size_t claim = 0; claim < claims.size(); ++claim) {
            if (!pairing.is_right[claim] &&
                says(claims[claim], sentence.frames[frame], sentence.text)) {
                pairing.is_right[claim] = true;
                pairing.claim_of_frame[frame] = claim;
                break;
            }
        }
    }
    return pairing;
}

void FrameScore::add(const FrameScore& other) {
    frames += other.frames;
    claims += other.claims;
    right += other.right;
    right_certainty += other.right_certainty;
    right_polarity += other.right_polarity;
    with_time += other.with_time;
    right_time += other.right_time;
}

std::vector<FrameScore> score(const std::vector<Claim>& claims, const FramedSentence& sentence) {
    std::vector<FrameScore> scores(claims::kind_names().size());
    const auto of = [&scores](Kind kind) -> FrameScore& {
        return scores[static_cast<std::size_t>(kind)];
    };
    const Pairing pairing = pair_up(claims, sentence);
    for (const Claim& claim : claims) {
        ++of(claim.kind).claims;
    }
    for (std::size_t index = 0; index < sentence.frames.size(); ++index) {
        const Frame& frame = sentence.frames[index];
        FrameScore& kind = of(frame.kind);
        ++kind.frames;
        if (!pairing.claim_of_frame[index]) {
            continue;
        }
        const Claim& claim = claims[*pairing.claim_of_frame[index]];
        ++kind.right;
        kind.right_certainty += claim.certainty == frame.certainty ? 1U : 0U;
        kind.right_polarity += claim.denied == frame.denied ? 1U : 0U;
        kind.with_time += frame.has_time ? 1U : 0U;
        kind.right_time += frame.has_time && has_right_time(claim, frame) ? 1U : 0U;
    }
    return scores;
}

bool says_delay(const std::vector<Claim>& claims) {
    return std::ranges::any_of(claims, [](const Claim& claim) {
        return !claim.denied && (claim.kind == Kind::postponed || claim.kind == Kind::missed ||
                                 claim.kind == Kind::given_up || claim.kind == Kind::may_slip);
    });
}

} // namespace sijill::bench
