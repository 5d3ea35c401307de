#include "kb/candidates/candidate_finder.hpp"

#include "claims/claim_finder.hpp"
#include "kb/names/name_span.hpp"
#include "kb/rows/sha256.hpp"
#include "text/sentences/hedges.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

namespace sijill::kb {
namespace {

/// Turns the claims of one sentence into candidates.
class SentenceReader {
public:
    SentenceReader(const NamedSentence& sentence, const PredicateChoice& predicates,
                   std::optional<int> source_day)
        : sentence_(sentence), predicates_(predicates), source_day_(source_day) {
        for (const NamedEntity& name : sentence_.names) {
            known_.push_back({name.span, name.kind, known_.size()});
        }
    }

    [[nodiscard]] std::vector<Candidate> read() {
        std::vector<Candidate> candidates;
        const std::vector<claims::Claim> found =
            claims::find_claims(sentence_.text, sentence_.tokens, source_day_, known_);
        if (!found.empty()) {
            add_part(sentence_hash_, sentence_.text);
            hedges_ = text::find_hedges(sentence_.text, sentence_.tokens);
        }
        for (const claims::Claim& claim : found) {
            Candidate candidate = candidate_of(claim);
            if (is_of_itself(candidate) ||
                std::ranges::any_of(candidates, [&candidate](const Candidate& other) {
                    return makes_same_statement(candidate, other);
                })) {
                continue;
            }
            candidates.push_back(std::move(candidate));
            candidates.back().fingerprint = fingerprint_of(candidates.back());
        }
        return candidates;
    }

private:
    /// Whether the same words are subject and object, and no known names in them are those: which
    /// of them is which cannot be told.
    [[nodiscard]] static bool is_of_itself(const Candidate& candidate) {
        const CandidatePart& subject = candidate.subject;
        const CandidatePart& object = candidate.object;
        const bool are_known = subject.entity && object.entity && subject.entity != object.entity;
        return subject.words && subject.words == object.words && !are_known;
    }

    /// Whether two parts are the same entity, or where none is known the same words.
    [[nodiscard]] static bool is_same(const CandidatePart& left, const CandidatePart& right) {
        return left.entity == right.entity && (left.entity || left.words == right.words);
    }

    /// Whether two claims of a sentence, by two rules, make one statement: a known company's delay
    /// of a known model is also a delay of any company.
    [[nodiscard]] static bool makes_same_statement(const Candidate& left, const Candidate& right) {
        const auto time_of = [](const Candidate& candidate) {
            return candidate.time ? std::optional(candidate.time->words) : std::nullopt;
        };
        return left.predicate && left.predicate == right.predicate &&
               left.positive == right.positive && is_same(left.about, right.about) &&
               is_same(left.value, right.value) && is_same(left.speaker, right.speaker) &&
               left.text == right.text && left.number == right.number && left.unit == right.unit &&
               time_of(left) == time_of(right);
    }

    /// Adds a part of a fingerprint with an end of its own.
    static void add_part(Sha256& hash, std::string_view part) {
        constexpr std::string_view kEnd("\0", 1);
        hash.add(part);
        hash.add(kEnd);
    }

    /// Returns the fingerprint of the candidate that was found last. Its parts are left out: their
    /// words change as names become known.
    [[nodiscard]] std::string fingerprint_of(const Candidate& last) {
        Sha256 hash = sentence_hash_;
        add_part(hash, claims::name_of(last.kind));
        add_part(hash, last.denied ? "-" : "+");
        add_part(hash, last.cue);
        hash.add(std::to_string(++alike_[{last.kind, last.own_predicate, last.denied, last.cue}]));
        hash.add(last.own_predicate);
        if (sentence_.rank > 1) {
            hash.add(" of ");
            hash.add(std::to_string(sentence_.rank));
        }
        return hash.hex();
    }

    [[nodiscard]] std::string words_of(const TextSpan& span) const {
        return std::string(sentence_.text.substr(span.begin_byte, span.end_byte - span.begin_byte));
    }

    /// Returns the words of a part, and the entity of the name that they are, or that they have in
    /// them as the only one.
    [[nodiscard]] CandidatePart part_of(const std::optional<TextSpan>& span,
                                        std::optional<std::size_t> known) const {
        CandidatePart part;
        const NamedEntity* name = known && *known < sentence_.names.size()
                                      ? &sentence_.names[*known]
                                  : span ? only_name_in(*span)
                                         : nullptr;
        if (name != nullptr) {
            part.entity = name->entity;
            part.kind = name->kind;
        }
        if (span) {
            part.words = words_of(*span);
        }
        return part;
    }

    [[nodiscard]] const NamedEntity* only_name_in(const TextSpan& span) const {
        const NamedEntity* only = nullptr;
        for (const NamedEntity& name : sentence_.names) {
            if (name.span.begin_byte < span.begin_byte || name.span.end_byte > span.end_byte) {
                continue;
            }
            if (only != nullptr && only->entity != name.entity) {
                return nullptr;
            }
            only = &name;
        }
        return only;
    }

    /// Returns the organization that the sentence names, if it names just one that is not the
    /// subject.
    [[nodiscard]] CandidatePart organization_beside(const CandidatePart& subject) const {
        CandidatePart only;
        for (const NamedEntity& name : sentence_.names) {
            if (!name.entity || name.entity == subject.entity || name.kind != kOrganization ||
                name.entity == only.entity) {
                continue;
            }
            if (only.entity) {
                return {};
            }
            only = {words_of(name.span), name.entity, name.kind};
        }
        return only;
    }

    [[nodiscard]] Candidate candidate_of(const claims::Claim& claim) const {
        Candidate candidate;
        candidate.sentence = sentence_.index;
        candidate.kind = claim.kind;
        candidate.rule = claim.rule;
        candidate.own_predicate = claim.predicate;
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
        lower_by_hedge(candidate, claim.quote);
        predicates_.complete(candidate, organization_beside(candidate.subject), source_day_);
        return candidate;
    }

    /// No statement is certain whose quotation is hedged (docs/packs.md#evidence), whatever a rule
    /// says.
    void lower_by_hedge(Candidate& candidate, const TextSpan& quote) const {
        if (candidate.hedge) {
            return;
        }
        const auto over = std::ranges::find_if(hedges_, [&](const text::Hedge& hedge) {
            return hedge.governs(quote.begin_cp, quote.end_cp);
        });
        if (over != hedges_.end()) {
            candidate.certainty = over->certainty;
            candidate.hedge = words_of(over->span);
        }
    }

    const NamedSentence& sentence_;
    const PredicateChoice& predicates_;
    std::optional<int> source_day_;
    std::vector<claims::KnownName> known_;
    std::vector<text::Hedge> hedges_; ///< of the sentence, if it has claims
    Sha256 sentence_hash_;            ///< of its text, if it has claims
    /// How often a kind, its own predicate, a polarity and a cue were found.
    std::map<std::tuple<claims::Kind, std::string_view, bool, std::string>, int> alike_;
};

} // namespace

CandidateFinder::CandidateFinder(SQLite::Database& database) : predicates_(database) {
    SQLite::Statement entities(database, "SELECT id, kind FROM entity");
    while (entities.executeStep()) {
        kinds_[entities.getColumn(0).getInt64()] = entities.getColumn(1).getString();
    }
}

std::vector<NamedEntity> CandidateFinder::named(std::string_view sentence,
                                                const std::vector<Token>& tokens,
                                                const std::vector<NameMatch>& matches) const {
    std::vector<NamedEntity> names;
    for (const NameMatch& match : matches) {
        const std::int64_t first = match.entities.front();
        const auto kind = kinds_.find(first);
        names.push_back({name_span(sentence, tokens, match),
                         match.entities.size() == 1 ? std::optional(first) : std::nullopt,
                         kind == kinds_.end() ? "" : kind->second});
    }
    return names;
}

std::vector<Candidate> CandidateFinder::find(const NamedSentence& sentence,
                                             std::optional<int> source_day) const {
    return SentenceReader(sentence, predicates_, source_day).read();
}

} // namespace sijill::kb
