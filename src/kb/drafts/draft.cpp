#include "kb/drafts/draft.hpp"

#include "base/dates.hpp"
#include "kb/candidates/candidate_finder.hpp"
#include "kb/candidates/stated_time.hpp"
#include "kb/drafts/antecedents.hpp"
#include "kb/drafts/draft_entities.hpp"
#include "kb/names/name_finder.hpp"
#include "kb/packs/pack_rules.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/packs/quotes.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace sijill::kb {
namespace {

constexpr double kReliable = 0.75; ///< score of a rule of which nothing is remarked
constexpr std::string_view kThing = "product";
constexpr std::string_view kPerson = "person";

/// The kinds that stubs get as parts of a statement.
struct PartKinds {
    std::string_view predicate, subject, value;
};

constexpr PartKinds kPartKinds[] = {
#include "kb/drafts/part_kinds.inc"
};

PartKinds part_kinds(std::string_view predicate) {
    const auto* const found = std::ranges::find(kPartKinds, predicate, &PartKinds::predicate);
    return found == std::end(kPartKinds) ? PartKinds{predicate, kThing, kThing} : *found;
}

/// Makes the draft of one text.
class Drafter {
public:
    Drafter(SQLite::Database& database, Pack source)
        : database_(database), entities_(database), finder_(database), antecedents_(database) {
        draft_.pack = std::move(source);
        draft_.pack.entities.clear();
        draft_.pack.names.clear();
        draft_.pack.statements.clear();
    }

    Draft draft(FaultyDrafts faulty) {
        draft_.sentences = split_sentences(draft_.pack.text);
        read_sentences();
        for (std::size_t index = 0; index < draft_.claims.size(); ++index) {
            add_statement(draft_.claims[index]);
        }
        entities_.add_stubs(draft_.pack);
        if (faulty == FaultyDrafts::drop) {
            drop_faulty();
        }
        return std::move(draft_);
    }

private:
    void read_sentences() {
        NameFinder names(database_);
        for (std::size_t index = 0; index < draft_.sentences.size(); ++index) {
            const TextSpan& span = draft_.sentences[index].span;
            const std::string_view own =
                std::string_view(draft_.pack.text)
                    .substr(span.begin_byte, span.end_byte - span.begin_byte);
            const std::vector<Token> tokens = tokenize(own);
            const NamedSentence sentence{index, own, span.begin_cp, tokens,
                                         finder_.named(own, tokens, names.find(tokens))};
            std::vector<std::string>& named = draft_.entities.emplace_back();
            for (const NamedEntity& name : sentence.names) {
                antecedents_.add_name(name, span.begin_cp);
                if (name.entity) {
                    named.push_back(entities_.slug_of(*name.entity));
                }
            }
            for (Candidate& candidate : finder_.find(sentence, day_of(draft_.pack.source))) {
                DraftedClaim claim;
                claim.subject = known(candidate.subject);
                claim.object = known(candidate.object);
                claim.speaker = known(candidate.speaker);
                claim.candidate = std::move(candidate);
                draft_.claims.push_back(std::move(claim));
            }
        }
    }

    std::optional<std::string> known(const CandidatePart& part) {
        return part.entity ? std::optional(entities_.slug_of(*part.entity)) : std::nullopt;
    }

    void add_statement(DraftedClaim& claim) {
        const Candidate& candidate = claim.candidate;
        if (!candidate.predicate) {
            claim.lacking = "the vocabulary has no predicate for it";
            return;
        }
        PackStatement statement;
        std::vector<std::string> look_at;
        if (!take_subject(candidate, statement, look_at)) {
            claim.lacking = "no words for the subject";
            return;
        }
        statement.key = free_key(candidate);
        statement.predicate = *candidate.predicate;
        statement.certainty = candidate.certainty;
        statement.polarity = candidate.positive ? "+" : "-";
        statement.rank = "normal";
        take_time(candidate, statement, look_at);
        take_value(candidate, statement, look_at);
        take_speaker(candidate, statement);
        take_evidence(candidate, statement);
        if (candidate.score < kReliable) {
            look_at.push_back(
                fmt::format("whether it says so: {:.0f} % of what this rule finds is right",
                            candidate.score * 100));
        }
        statement.draft =
            fmt::format("{} by «{}»{}{}", claims::name_of(candidate.kind), candidate.cue,
                        look_at.empty() ? "" : "; look at ", fmt::join(look_at, ", "));
        claim.statement = draft_.pack.statements.size();
        draft_.pack.statements.push_back(std::move(statement));
    }

    /// Returns false where there is no subject, and nothing before it that could be meant.
    bool take_subject(const Candidate& candidate, PackStatement& statement,
                      std::vector<std::string>& look_at) {
        const std::string_view kind = part_kinds(*candidate.predicate).subject;
        auto subject = entities_.slug_of(candidate.about, kind);
        if (subject && entities_.is_stub(*subject)) {
            look_at.push_back("the subject, which the base does not know");
        }
        if (!subject) {
            const auto meant = antecedents_.before(candidate.start_cp, *candidate.predicate);
            if (!meant) {
                return false;
            }
            subject = entities_.slug_of(*meant);
            look_at.push_back("the subject, which is a guess");
        } else if (candidate.about.entity) {
            antecedents_.add_subject(*candidate.about.entity, candidate.about.kind,
                                     candidate.start_cp);
        }
        statement.subject = *subject;
        return true;
    }

    std::string free_key(const Candidate& candidate) {
        std::string kind(claims::name_of(candidate.kind));
        std::ranges::replace(kind, '_', '-');
        const std::string key = fmt::format("s{}-{}", candidate.sentence + 1, kind);
        std::string free = key;
        for (int number = 2; !keys_.insert(free).second; ++number) {
            free = fmt::format("{}-{}", key, number);
        }
        return free;
    }

    void take_time(const Candidate& candidate, PackStatement& statement,
                   std::vector<std::string>& look_at) {
        const auto stated = candidate.time ? stated_time(*candidate.time) : std::nullopt;
        if (!stated) {
            return;
        }
        PackTime time;
        time.earliest = stated->earliest;
        time.latest = stated->latest;
        time.precision = stated->precision;
        time.modifier = stated->modifier;
        time.inferred = stated->inferred;
        if (!candidate.time->words.empty()) {
            time.words = candidate.time->words;
        }
        if (time.inferred) {
            const auto day = day_of(draft_.pack.source);
            statement.note = fmt::format("Counted from {}, the day of the source.",
                                         day ? iso_date(*day) : draft_.pack.source.known_on);
            look_at.push_back("the time, which counts from the day of the source");
        }
        statement.time = std::move(time);
    }

    void take_value(const Candidate& candidate, PackStatement& statement,
                    std::vector<std::string>& look_at) {
        PackValue& value = statement.value;
        if (candidate.value_kind == "entity") {
            value.object =
                entities_.slug_of(candidate.value, part_kinds(*candidate.predicate).value);
            value.some = !value.object;
            if (value.object && entities_.is_stub(*value.object)) {
                look_at.push_back("the object, which the base does not know");
            }
        } else if (candidate.value_kind == "text") {
            value.text = candidate.text;
            value.some = !value.text;
        } else if (candidate.value_kind == "number") {
            value.number = candidate.number;
            value.unit = candidate.unit;
            value.some = !value.number;
            value.text = value.some ? candidate.object.words : std::nullopt;
        } else if (candidate.value_kind == "time") {
            value.some = !statement.time;
        }
        if (value.some) {
            look_at.push_back("the value, which is not known");
        }
    }

    void take_speaker(const Candidate& candidate, PackStatement& statement) {
        const auto speaker = entities_.slug_of(candidate.speaker, kPerson);
        if (speaker) {
            PackSpeaker says;
            says.speaker = speaker;
            says.stance = statement.predicate == "expected" ? "expects" : "asserts";
            statement.says.push_back(std::move(says));
        }
    }

    void take_evidence(const Candidate& candidate, PackStatement& statement) const {
        PackEvidence evidence;
        evidence.quote = candidate.quote;
        evidence.stance = "supports";
        evidence.hedge = candidate.hedge;
        if (find_quote(draft_.pack.text, draft_.sentences, candidate.quote).size() > 1) {
            evidence.sentence = static_cast<std::int64_t>(candidate.sentence) + 1;
        }
        statement.evidence.push_back(std::move(evidence));
    }

    /// Lets go of statements that add() would refuse, such as a subject of a kind that the
    /// predicate does not take: a draft becomes a statement by deleting its `draft` alone.
    void drop_faulty() {
        for (std::set<int> faulty = faulty_lines(); !faulty.empty(); faulty = faulty_lines()) {
            std::vector<PackStatement> sound;
            for (DraftedClaim& claim : draft_.claims) {
                if (!claim.statement) {
                    continue;
                }
                PackStatement& statement = draft_.pack.statements[*claim.statement];
                if (faulty.contains(line_of(*claim.statement))) {
                    claim.statement.reset();
                    claim.lacking = "it would have faults as it stands";
                } else {
                    claim.statement = sound.size();
                    sound.push_back(std::move(statement));
                }
            }
            draft_.pack.statements = std::move(sound);
            draft_.pack.entities.clear();
            draft_.pack.names.clear();
            entities_.add_stubs(draft_.pack);
        }
    }

    /// The line by which faults tell of a statement, beside those of nothing else.
    static int line_of(std::size_t statement) { return static_cast<int>(statement) + 1; }

    [[nodiscard]] std::set<int> faulty_lines() {
        Pack pack = draft_.pack;
        for (std::size_t index = 0; index < pack.statements.size(); ++index) {
            PackStatement& statement = pack.statements[index];
            statement.line = line_of(index);
            for (PackEvidence& evidence : statement.evidence) {
                evidence.line = statement.line;
            }
            for (PackSpeaker& speaker : statement.says) {
                speaker.line = statement.line;
            }
            if (statement.time) {
                statement.time->line = statement.line;
            }
        }
        FaultList faults;
        check_pack(pack, draft_.sentences, VocabularyReader(database_).read(pack), faults);
        std::set<int> lines = faults.lines();
        lines.erase(0); // of the source
        return lines;
    }

    SQLite::Database& database_;
    DraftEntities entities_;
    CandidateFinder finder_;
    Antecedents antecedents_;
    Draft draft_;
    std::set<std::string> keys_;
};

} // namespace

Draft draft_pack(SQLite::Database& database, Pack source, FaultyDrafts faulty) {
    return Drafter(database, std::move(source)).draft(faulty);
}

} // namespace sijill::kb
