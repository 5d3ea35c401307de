#include "kb/drafts/draft.hpp"

#include "kb/candidates/candidate_finder.hpp"
#include "kb/drafts/antecedents.hpp"
#include "kb/drafts/draft_entities.hpp"
#include "kb/drafts/named_text.hpp"
#include "kb/drafts/statement_draft.hpp"
#include "kb/packs/cause_rules.hpp"
#include "kb/packs/pack_rules.hpp"

#include <SQLiteCpp/Statement.h>

#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace sijill::kb {
namespace {

using Fingerprints = std::set<std::string>;

/// Returns the fingerprints of the candidates of a source that are not open.
Fingerprints settled_candidates(SQLite::Database& database, const std::string& source) {
    SQLite::Statement row(database, "SELECT c.fingerprint FROM candidates AS v "
                                    "JOIN candidate AS c ON c.id = v.candidate_id "
                                    "WHERE v.source = ?1 AND v.state <> 'open'");
    row.bind(1, source);
    Fingerprints settled;
    while (row.executeStep()) {
        settled.insert(row.getColumn(0).getString());
    }
    return settled;
}

/// Makes the draft of one text.
class Drafter {
public:
    /// Leaves out the claims whose fingerprints are `settled`.
    Drafter(SQLite::Database& database, Pack source, Fingerprints settled)
        : database_(database), settled_(std::move(settled)), entities_(database),
          antecedents_(database) {
        for (const PackStatement& statement : source.statements) {
            taken_keys_.insert(statement.key);
        }
        draft_.pack = std::move(source);
        draft_.pack.entities.clear();
        draft_.pack.names.clear();
        draft_.pack.statements.clear();
    }

    Draft draft(FaultyDrafts faulty) {
        read_sentences();
        make_statements();
        link_causes();
        entities_.add_stubs(draft_.pack);
        if (faulty == FaultyDrafts::drop) {
            drop_faulty();
        }
        return std::move(draft_);
    }

private:
    void read_sentences() {
        const CandidateFinder finder(database_);
        const NamedText named = name_entities(database_, finder, draft_.pack.text, entities_);
        draft_.sentences = named.sentences;
        std::unordered_map<std::string_view, std::size_t> equal;
        for (std::size_t index = 0; index < draft_.sentences.size(); ++index) {
            const Sentence& own = draft_.sentences[index];
            const std::string_view words = words_of(own, draft_.pack.text);
            std::vector<std::string>& slugs = draft_.entities.emplace_back();
            for (const NamedEntity& name : named.names[index]) {
                antecedents_.add_name(name, words, own.span.begin_cp);
                if (name.entity) {
                    slugs.push_back(entities_.slug_of(*name.entity));
                }
            }
            const NamedSentence sentence{
                index,         words, own.span.begin_cp, named.tokens[index], named.names[index],
                ++equal[words]};
            for (Candidate& candidate : finder.find(sentence, day_of(draft_.pack.source))) {
                add_claim(std::move(candidate));
            }
        }
    }

    void add_claim(Candidate candidate) {
        DraftedClaim& claim = draft_.claims.emplace_back();
        claim.subject = known(candidate.subject);
        claim.object = known(candidate.object);
        claim.speaker = known(candidate.speaker);
        claim.candidate = std::move(candidate);
    }

    /// Returns the slug of a part that the base knows.
    std::optional<std::string> known(const CandidatePart& part) {
        return part.entity && *part.entity > 0 ? std::optional(entities_.slug_of(*part.entity))
                                               : std::nullopt;
    }

    void make_statements() {
        StatementDrafter drafter(database_, entities_, antecedents_, draft_.pack, draft_.sentences,
                                 std::move(taken_keys_));
        std::vector<DraftedClaim> open;
        for (DraftedClaim& claim : draft_.claims) {
            // Also of those that are settled: a pronoun behind them may mean their subject.
            auto made = drafter.draft(claim.candidate);
            if (settled_.contains(claim.candidate.fingerprint)) {
                continue;
            }
            if (auto* const statement = std::get_if<PackStatement>(&made)) {
                claim.statement = draft_.pack.statements.size();
                draft_.pack.statements.push_back(std::move(*statement));
            } else {
                claim.lacking = std::get<std::string>(std::move(made));
            }
            open.push_back(std::move(claim));
        }
        draft_.claims = std::move(open);
    }

    /// Ties causes of delays to what tells of the delay of the same thing, so that reports show
    /// them.
    void link_causes() {
        std::map<std::string, std::string> late; // slug of the thing → key of the statement
        for (const PackStatement& statement : draft_.pack.statements) {
            if (is_late_release(statement)) {
                late.emplace(statement.predicate == "delayed_release"
                                 ? statement.value.object.value_or("")
                                 : statement.subject,
                             statement.key);
            }
        }
        for (const DraftedClaim& claim : draft_.claims) {
            const auto effect = claim.subject ? late.find(*claim.subject) : late.end();
            if (claim.candidate.kind != claims::Kind::caused_by || !claim.statement ||
                effect == late.end()) {
                continue;
            }
            PackStatement& statement = draft_.pack.statements[*claim.statement];
            PackLink& link = statement.links.emplace_back();
            link.kind = "causes";
            link.to = effect->second;
            *statement.draft += "; look whether it is the cause of " + link.to;
        }
    }

    /// Lets go of statements that add() would refuse, such as a subject of a kind that the
    /// predicate does not take: a draft becomes a statement by deleting its `draft` alone.
    void drop_faulty() {
        for (auto faulty = faults(); !faulty.empty(); faulty = faults()) {
            std::vector<PackStatement> sound;
            for (DraftedClaim& claim : draft_.claims) {
                if (!claim.statement) {
                    continue;
                }
                if (const auto fault = faulty.find(*claim.statement); fault != faulty.end()) {
                    claim.statement.reset();
                    claim.lacking = fault->second.text();
                    continue;
                }
                sound.push_back(std::move(draft_.pack.statements[*claim.statement]));
                claim.statement = sound.size() - 1;
            }
            draft_.pack.statements = std::move(sound);
            draft_.pack.entities.clear();
            draft_.pack.names.clear();
            entities_.add_stubs(draft_.pack);
        }
    }

    [[nodiscard]] std::map<std::size_t, Message> faults() {
        return statement_faults(database_, draft_.pack, draft_.sentences);
    }

    SQLite::Database& database_;
    Fingerprints settled_;
    std::set<std::string> taken_keys_;
    DraftEntities entities_;
    Antecedents antecedents_;
    Draft draft_;
};

} // namespace

Draft draft_pack(SQLite::Database& database, Pack source, FaultyDrafts faulty) {
    return Drafter(database, std::move(source), {}).draft(faulty);
}

Draft draft_what_is_open(SQLite::Database& database, Pack source) {
    Fingerprints settled = settled_candidates(database, source.source.slug);
    return Drafter(database, std::move(source), std::move(settled)).draft(FaultyDrafts::drop);
}

} // namespace sijill::kb
