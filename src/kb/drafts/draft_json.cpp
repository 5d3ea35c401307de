#include "base/dates.hpp"
#include "base/json_writer.hpp"
#include "kb/drafts/draft.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace sijill::kb {
namespace {

std::string json_of(const CandidateTime& time) {
    const auto day = [](const std::optional<int>& number) {
        return number ? iso_date(*number) : std::string();
    };
    JsonWriter json;
    json.open('{')
        .member("words", time.words)
        .member("earliest", day(time.earliest))
        .member("latest", day(time.latest))
        .close('}');
    return json.take();
}

std::string json_of(const DraftedClaim& claim) {
    const Candidate& candidate = claim.candidate;
    JsonWriter json;
    json.open('{')
        .member("sentence", candidate.sentence + 1)
        .member("kind", claims::name_of(candidate.kind))
        .member("subject", candidate.subject.words.value_or(""))
        .member("object", candidate.object.words.value_or(""));
    if (claim.subject) {
        json.member("subject_slug", *claim.subject);
    }
    if (claim.object) {
        json.member("object_slug", *claim.object);
    }
    json.member("predicate", candidate.predicate.value_or(""));
    if (candidate.time && !candidate.time->words.empty()) {
        json.key("time").json(json_of(*candidate.time));
    }
    json.member("certainty", candidate.certainty)
        .member("hedge", candidate.hedge.value_or(""))
        .member("polarity", candidate.denied ? "-" : "+")
        .member("speaker", candidate.speaker.words.value_or(""));
    if (claim.speaker) {
        json.member("speaker_slug", *claim.speaker);
    }
    json.member("quote", candidate.quote)
        .member("cue", candidate.cue)
        .member("rule", candidate.rule)
        .member("score", candidate.score)
        .close('}');
    return json.take();
}

} // namespace

std::string draft_json(const Draft& draft) {
    std::vector<std::string> claims;
    for (const DraftedClaim& claim : draft.claims) {
        claims.push_back(json_of(claim));
    }
    return fmt::format("[{}]\n", fmt::join(claims, ",\n"));
}

} // namespace sijill::kb
