#include "kb/review/proposed_statement.hpp"

#include "base/to_int64.hpp"
#include "kb/candidates/candidate_rows.hpp"
#include "kb/drafts/antecedents.hpp"
#include "kb/drafts/draft_entities.hpp"
#include "kb/drafts/statement_draft.hpp"
#include "kb/names/name_language.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "kb/packs/quotes.hpp"
#include "kb/packs/short_forms.hpp"
#include "kb/packs/worded_times.hpp"
#include "kb/store/optional_column.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/error.hpp"
#include "text/unicode/slugs.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>
#include <variant>

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

/// Returns the draft of a single claim, whose sentence has no names but those of the base.
Draft draft_of(SQLite::Database& database, const StoredCandidate& stored, Candidate candidate) {
    Draft draft;
    draft.pack = stored.text;
    draft.sentences = split_sentences(stored.text.text);
    DraftEntities entities(database);
    Antecedents antecedents(database);
    const auto slug = [&entities](const CandidatePart& part) {
        return part.entity ? std::optional(entities.slug_of(*part.entity)) : std::nullopt;
    };
    DraftedClaim& claim = draft.claims.emplace_back();
    claim.subject = slug(candidate.about);
    claim.object = slug(candidate.object);
    claim.speaker = slug(candidate.speaker);
    auto made = StatementDrafter(database, entities, antecedents, stored.text, draft.sentences, {})
                    .draft(candidate);
    if (auto* const statement = std::get_if<PackStatement>(&made)) {
        claim.statement = 0;
        draft.pack.statements.push_back(std::move(*statement));
    }
    claim.candidate = std::move(candidate);
    entities.add_stubs(draft.pack);
    return draft;
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
        if (claim_.statement && is_guess(statement.subject)) {
            proposed_.guesses.emplace_back(
                "the sentence does not name the subject; '{}' is a guess"_text, statement.subject);
        }
        if (statement.time && statement.time->inferred) {
            proposed_.remarks.push_back(where_time_counts_from());
        }
        if (!candidate.predicate) {
            miss("no predicate of the base says what the sentence states: give one"_text);
        }
        if (candidate.about.empty()) {
            miss("the sentence has no words for the subject: name it"_text);
        } else if (statement.subject.empty()) {
            miss({"'{}' is no name: name the subject"_text, candidate.about.words.value_or("")});
        }
        statement.key = free_key(statement.subject);
        proposed_.pack.statements.push_back(std::move(statement));
        add_entities();
        return std::move(proposed_);
    }

private:
    void miss(Message what) { proposed_.missing.push_back(std::move(what)); }

    [[nodiscard]] Message where_time_counts_from() const {
        const PackSource& source = stored_.text.source;
        return source.published_on
                   ? Message("the time counts from {}, the day of the source"_text,
                             *source.published_on)
                   : Message("the time counts from {}, from which on the source is known: nothing "
                             "tells the day of its publication"_text,
                             source.known_on);
    }

    /// Returns true if the subject of the statement was taken from elsewhere in the text.
    [[nodiscard]] bool is_guess(const std::string& subject) const {
        const CandidatePart& about = claim_.candidate.about;
        if (about.entity) {
            return false;
        }
        const std::string own = folded_words(about.words.value_or(""));
        return std::ranges::none_of(draft_.pack.names, [&](const PackName& name) {
            return name.entity == subject && folded_words(name.text) == own;
        });
    }

    /// Returns a claim of which no statement could be drafted with what is known of it.
    [[nodiscard]] PackStatement bare_statement() const {
        const Candidate& candidate = claim_.candidate;
        PackStatement statement;
        statement.subject = claim_.subject.value_or("");
        statement.predicate = candidate.predicate.value_or("");
        statement.value.object = claim_.object;
        statement.value.text = candidate.text;
        statement.value.number = candidate.number;
        statement.value.unit = candidate.unit;
        statement.time = candidate.time ? pack_time(*candidate.time) : std::nullopt;
        statement.certainty = candidate.certainty;
        statement.polarity = candidate.positive ? "+" : "-";
        statement.rank = "normal";
        if (claim_.speaker) {
            PackSpeaker says;
            says.speaker = claim_.speaker;
            says.stance = default_stance(statement.predicate, true);
            statement.says.push_back(std::move(says));
        }
        PackEvidence evidence;
        evidence.quote = candidate.quote;
        evidence.stance = "supports";
        evidence.hedge = candidate.hedge;
        if (find_quote(draft_.pack.text, draft_.sentences, candidate.quote).size() > 1) {
            evidence.sentence = to_int64(candidate.sentence) + 1;
        }
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

ProposedStatement Proposals::of(std::int64_t candidate) {
    const StoredCandidate stored = stored_candidate(database_, candidate);
    auto drafted = drafts_.find(stored.source);
    if (drafted == drafts_.end()) {
        drafted =
            drafts_.emplace(stored.source, draft_pack(database_, stored.text, FaultyDrafts::keep))
                .first;
    }
    const Draft& draft = drafted->second;
    const auto claim = std::ranges::find_if(draft.claims, [&stored](const DraftedClaim& one) {
        return one.candidate.fingerprint == stored.fingerprint;
    });
    if (claim != draft.claims.end()) {
        return Proposal(database_, stored, draft, *claim).make();
    }
    // A name that only the draft knows may be in the way of it.
    std::optional<Candidate> again = found_again(database_, candidate);
    if (!again) {
        throw Error(ErrorCode::not_found,
                    {"candidate {} is no longer found in its text"_text, candidate},
                    "sijill reindex finds the candidates anew"_text);
    }
    const Draft single = draft_of(database_, stored, std::move(*again));
    return Proposal(database_, stored, single, single.claims.front()).make();
}

ProposedStatement proposed_statement(SQLite::Database& database, std::int64_t candidate) {
    return Proposals(database).of(candidate);
}

} // namespace sijill::kb
