#include "kb/review/proposed_statement.hpp"

#include "kb/drafts/draft.hpp"
#include "kb/names/name_language.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/store/optional_column.hpp"
#include "sijill/error.hpp"
#include "text/unicode/slugs.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

namespace sijill::kb {
namespace {

/// A row of the table candidate, and its source.
struct StoredCandidate {
    std::string fingerprint;
    std::int64_t source = 0; ///< source.id
    Pack text;               ///< the source without statements
};

Error no_candidate(std::int64_t candidate) {
    return {ErrorCode::not_found,
            {"there is no candidate {}"_text, candidate},
            "sijill candidates lists them"_text};
}

StoredCandidate stored_candidate(SQLite::Database& database, std::int64_t candidate) {
    SQLite::Statement row(database, "SELECT c.fingerprint, o.id, o.slug, o.kind, o.language, "
                                    "o.known_on, o.published_on, o.text FROM candidate AS c "
                                    "JOIN sentence AS s ON s.id = c.sentence_id "
                                    "JOIN source AS o ON o.id = s.source_id WHERE c.id = ?1");
    row.bind(1, candidate);
    if (!row.executeStep()) {
        throw no_candidate(candidate);
    }
    StoredCandidate stored;
    stored.fingerprint = row.getColumn(0).getString();
    stored.source = row.getColumn(1).getInt64();
    PackSource& source = stored.text.source;
    source.slug = row.getColumn(2).getString();
    source.kind = row.getColumn(3).getString();
    source.language = row.getColumn(4).getString();
    source.known_on = row.getColumn(5).getString();
    source.published_on = optional_text(row.getColumn(6));
    stored.text.text = row.getColumn(7).getString();
    stored.text.file = fmt::format("candidate {}", candidate);
    stored.text.text_file = stored.text.file;
    return stored;
}

/// Makes the proposal of one claim of a draft.
class Proposal {
public:
    Proposal(SQLite::Database& database, const StoredCandidate& stored, const Draft& draft,
             const DraftedClaim& claim)
        : database_(database), stored_(stored), draft_(draft), claim_(claim) {
        proposed_.pack = stored.text;
    }

    ProposedStatement make() {
        const Candidate& candidate = claim_.candidate;
        PackStatement statement =
            claim_.statement ? draft_.pack.statements[*claim_.statement] : bare_statement();
        statement.draft.reset();
        if (!candidate.predicate) {
            miss("no predicate of the base says what the sentence states: give one"_text);
        }
        if (candidate.about.empty()) {
            miss("the sentence has no words for the subject: name it"_text);
        }
        statement.key = free_key(statement.subject);
        proposed_.pack.statements.push_back(std::move(statement));
        add_entities();
        return std::move(proposed_);
    }

private:
    void miss(Message what) { proposed_.missing.push_back(std::move(what)); }

    /// Returns a claim of which no statement could be drafted with what is known of it.
    [[nodiscard]] PackStatement bare_statement() const {
        const Candidate& candidate = claim_.candidate;
        PackStatement statement;
        statement.subject = claim_.subject.value_or("");
        statement.predicate = candidate.predicate.value_or("");
        statement.value.object = claim_.object;
        statement.certainty = candidate.certainty;
        statement.polarity = candidate.positive ? "+" : "-";
        statement.rank = "normal";
        PackEvidence evidence;
        evidence.quote = candidate.quote;
        evidence.stance = "supports";
        evidence.hedge = candidate.hedge;
        statement.evidence.push_back(std::move(evidence));
        return statement;
    }

    /// Adds what the statement names and the base lacks.
    void add_entities() {
        const std::set<std::string> named = named_entities(proposed_.pack);
        for (PackEntity entity : draft_.pack.entities) {
            if (named.contains(entity.slug)) {
                entity.draft.reset();
                proposed_.pack.entities.push_back(std::move(entity));
            }
        }
        for (const PackName& name : draft_.pack.names) {
            if (!named.contains(name.entity)) {
                continue;
            }
            if (language_of_name(name.text) != "en") {
                miss({"'{}' is no entity of the base: name one, or describe it by [[entity]]"_text,
                      name.text});
            }
            proposed_.pack.names.push_back(name);
        }
    }

    /// Returns what no statement of the source is called yet: "planned-beta", "planned-beta-2".
    std::string free_key(const std::string& subject) {
        std::string key(claims::name_of(claim_.candidate.kind));
        std::ranges::replace(key, '_', '-');
        key += subject.empty() ? "" : '-' + subject;
        SQLite::Statement taken(database_,
                                "SELECT 1 FROM statement WHERE source_id = ?1 AND key = ?2");
        std::string free = key;
        for (int number = 2;; ++number) {
            taken.reset();
            taken.bind(1, stored_.source);
            taken.bind(2, free);
            if (!taken.executeStep()) {
                return free;
            }
            free = text::numbered_slug(key, number);
        }
    }

    SQLite::Database& database_;
    const StoredCandidate& stored_;
    const Draft& draft_;
    const DraftedClaim& claim_;
    ProposedStatement proposed_;
};

} // namespace

ProposedStatement proposed_statement(SQLite::Database& database, std::int64_t candidate) {
    const StoredCandidate stored = stored_candidate(database, candidate);
    const Draft draft = draft_pack(database, stored.text, FaultyDrafts::keep);
    const auto claim = std::ranges::find_if(draft.claims, [&stored](const DraftedClaim& one) {
        return one.candidate.fingerprint == stored.fingerprint;
    });
    if (claim == draft.claims.end()) {
        throw Error(ErrorCode::not_found,
                    {"candidate {} is no longer found in its text"_text, candidate},
                    "sijill reindex finds the candidates anew"_text);
    }
    return Proposal(database, stored, draft, *claim).make();
}

} // namespace sijill::kb
