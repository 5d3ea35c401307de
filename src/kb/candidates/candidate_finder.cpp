#include "kb/candidates/candidate_finder.hpp"

#include "claims/claim_finder.hpp"
#include "kb/names/name_span.hpp"

#include <string>
#include <utility>

namespace sijill::kb {
namespace {

/// Turns the claims of one sentence into candidates.
class SentenceReader {
public:
    SentenceReader(const NamedSentence& sentence, const PredicateChoice& predicates,
                   std::optional<int> source_day)
        : sentence_(sentence), predicates_(predicates), source_day_(source_day) {
        for (const NameMatch& match : sentence_.names) {
            const std::optional<std::int64_t> entity =
                match.entities.size() == 1 ? std::optional(match.entities.front()) : std::nullopt;
            entities_.push_back(entity);
            known_.push_back({name_span(sentence_.text, sentence_.tokens, match),
                              predicates_.kind_of(match.entities.front()), known_.size()});
        }
    }

    [[nodiscard]] std::vector<Candidate> read() const {
        std::vector<Candidate> candidates;
        for (const claims::Claim& claim :
             claims::find_claims(sentence_.text, sentence_.tokens, source_day_, known_)) {
            candidates.push_back(candidate_of(claim));
        }
        return candidates;
    }

private:
    [[nodiscard]] std::string words_of(const TextSpan& span) const {
        return std::string(sentence_.text.substr(span.begin_byte, span.end_byte - span.begin_byte));
    }

    /// Returns the words of a part, and the entity of the name that they are, or that they have in
    /// them as the only one.
    [[nodiscard]] CandidatePart part_of(const std::optional<TextSpan>& span,
                                        std::optional<std::size_t> known) const {
        CandidatePart part;
        if (known && *known < entities_.size()) {
            part.entity = entities_[*known];
        }
        if (!span) {
            return part;
        }
        part.words = words_of(*span);
        if (!known) {
            part.entity = only_entity_in(*span);
        }
        return part;
    }

    [[nodiscard]] std::optional<std::int64_t> only_entity_in(const TextSpan& span) const {
        std::optional<std::int64_t> only;
        for (std::size_t index = 0; index < known_.size(); ++index) {
            const TextSpan& name = known_[index].span;
            if (name.begin_byte < span.begin_byte || name.end_byte > span.end_byte) {
                continue;
            }
            if (only && only != entities_[index]) {
                return std::nullopt;
            }
            only = entities_[index];
        }
        return only;
    }

    /// Returns the organization that the sentence names, if it names just one that is not the
    /// subject.
    [[nodiscard]] CandidatePart organization_beside(const CandidatePart& subject) const {
        CandidatePart only;
        for (std::size_t index = 0; index < known_.size(); ++index) {
            const std::optional<std::int64_t>& entity = entities_[index];
            if (!entity || entity == subject.entity || known_[index].kind != "organization" ||
                entity == only.entity) {
                continue;
            }
            if (only.entity) {
                return {};
            }
            only = {words_of(known_[index].span), entity};
        }
        return only;
    }

    [[nodiscard]] Candidate candidate_of(const claims::Claim& claim) const {
        Candidate candidate;
        candidate.sentence = sentence_.index;
        candidate.kind = claim.kind;
        candidate.rule = claim.rule;
        candidate.score = claim.score;
        candidate.subject = part_of(claim.subject, claim.known_subject);
        candidate.object = part_of(claim.object, claim.known_object);
        candidate.speaker = part_of(claim.speaker, std::nullopt);
        candidate.certainty = claim.certainty;
        if (claim.hedge) {
            candidate.hedge = words_of(*claim.hedge);
        }
        candidate.denied = claim.denied;
        candidate.cue = words_of(claim.cue);
        candidate.quote = words_of(claim.quote);
        candidate.start_cp = sentence_.start_cp + claim.quote.begin_cp;
        candidate.end_cp = sentence_.start_cp + claim.quote.end_cp;
        if (claim.time) {
            const text::TimeExpression& time = *claim.time;
            candidate.time =
                CandidateTime{words_of(time.span), time.earliest, time.latest, time.precision,
                              time.modifier,       time.inferred, time.known};
        }
        predicates_.complete(candidate, organization_beside(candidate.subject), source_day_);
        return candidate;
    }

    const NamedSentence& sentence_;
    const PredicateChoice& predicates_;
    std::optional<int> source_day_;
    std::vector<claims::KnownName> known_;
    std::vector<std::optional<std::int64_t>> entities_; ///< of known_; none: several have the name
};

} // namespace

std::vector<Candidate> CandidateFinder::find(const NamedSentence& sentence,
                                             std::optional<int> source_day) const {
    return SentenceReader(sentence, predicates_, source_day).read();
}

} // namespace sijill::kb
