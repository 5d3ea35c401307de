#include "kb/candidates/predicate_choice.hpp"

#include "kb/candidates/amounts.hpp"
#include "text/sentences/hedges.hpp"

#include <SQLiteCpp/Statement.h>

#include <string_view>

namespace sijill::kb {
namespace {

using claims::Kind;

enum class When : std::uint8_t {
    always,
    dated,                 ///< the claim has a time, and is not denied
    organization_is_known, ///< who is late with the thing: its maker, or whom the sentence names
    hedged,                ///< the words that are said are a guess
};

struct Choice {
    Kind kind;
    std::string_view subject_kind, predicate;
    When when;
};

constexpr Choice kChoices[] = {
#include "kb/candidates/predicate_choices.inc"
};

/// The predicate whose subject is not that of the claim, but who is late with it.
constexpr std::string_view kDelayedRelease = "delayed_release";

/// The predicate that says the opposite of the kind `missed`.
constexpr std::string_view kOnSchedule = "released_on_schedule";

constexpr std::string_view kRelease = "release";

bool is_guess(const Candidate& candidate) {
    return candidate.hedge ||
           (candidate.object.words && !text::find_hedges(*candidate.object.words).empty());
}

bool holds(When when, const Candidate& candidate, const CandidatePart& organization) {
    switch (when) {
    case When::dated:
        return candidate.time && candidate.time->known && !candidate.denied;
    case When::organization_is_known:
        return !organization.empty();
    case When::hedged:
        return is_guess(candidate);
    case When::always:
        break;
    }
    return true;
}

/// A release that is denied without a time is one that the source saw still to come.
void date_by_source(Candidate& candidate, std::optional<int> source_day) {
    if (*candidate.predicate == kRelease && candidate.denied && !candidate.time && source_day) {
        candidate.time = CandidateTime{"", source_day, source_day, "day", "", true, true};
    }
}

void take_value(Candidate& candidate, const CandidatePart& value) {
    if (candidate.value_kind == "entity") {
        candidate.value = value;
    } else if (candidate.value_kind == "text") {
        candidate.text = value.words;
    } else if (candidate.value_kind == "number" && value.words) {
        if (const auto amount = read_amount(*value.words)) {
            candidate.number = amount->number;
            candidate.unit = amount->unit;
        }
    }
}

} // namespace

PredicateChoice::PredicateChoice(SQLite::Database& database) {
    SQLite::Statement makers(database, "SELECT subject_id, object_id FROM statement "
                                       "WHERE predicate = 'developer' AND polarity = '+' "
                                       "AND object_id IS NOT NULL AND retracted_at IS NULL "
                                       "ORDER BY id");
    while (makers.executeStep()) {
        makers_.emplace(makers.getColumn(0).getInt64(), makers.getColumn(1).getInt64());
    }
    SQLite::Statement predicates(database, "SELECT p.slug, p.value_kind, s.entity_kind "
                                           "FROM predicate AS p JOIN predicate_subject AS s "
                                           "ON s.predicate = p.slug");
    while (predicates.executeStep()) {
        Rule& rule = predicates_[predicates.getColumn(0).getString()];
        rule.value_kind = predicates.getColumn(1).getString();
        rule.subjects.insert(predicates.getColumn(2).getString());
    }
}

std::optional<std::int64_t> PredicateChoice::maker_of(std::optional<std::int64_t> entity) const {
    const auto found = entity ? makers_.find(*entity) : makers_.end();
    return found == makers_.end() ? std::nullopt : std::optional(found->second);
}

void PredicateChoice::complete(Candidate& candidate, const CandidatePart& organization,
                               std::optional<int> source_day) const {
    CandidatePart who = organization;
    if (const auto maker = maker_of(candidate.subject.entity); maker && who.entity != maker) {
        who = {std::nullopt, maker, std::string(kOrganization)};
    }
    candidate.about = candidate.subject;
    if (!candidate.own_predicate.empty()) {
        take_own(candidate, who);
        return;
    }
    if (choose(candidate, candidate.subject, who, source_day) || !candidate.subject.words) {
        return;
    }
    // «تأخر غروك» is no model: what is said of words with a name in them need not be said of that.
    choose(candidate, {candidate.subject.words, std::nullopt, ""}, who, source_day);
}

void PredicateChoice::take_own(Candidate& candidate, const CandidatePart& organization) const {
    const auto rule = predicates_.find(candidate.own_predicate);
    if (rule == predicates_.end()) {
        return;
    }
    const auto takes = [&rule](const CandidatePart& part) {
        return part.kind.empty() || rule->second.subjects.contains(part.kind);
    };
    const bool turns = candidate.own_predicate == kDelayedRelease && !takes(candidate.subject);
    if (turns && organization.empty()) {
        return;
    }
    candidate.about = turns                      ? organization
                      : takes(candidate.subject) ? candidate.subject
                                                 : CandidatePart{candidate.subject.words, {}, ""};
    candidate.predicate = candidate.own_predicate;
    candidate.value_kind = rule->second.value_kind;
    candidate.positive =
        candidate.denied == (candidate.kind == Kind::missed && *candidate.predicate == kOnSchedule);
    take_value(candidate, turns ? candidate.subject : candidate.object);
}

bool PredicateChoice::choose(Candidate& candidate, const CandidatePart& subject,
                             const CandidatePart& organization,
                             std::optional<int> source_day) const {
    for (const Choice& choice : kChoices) {
        if (choice.kind != candidate.kind ||
            (!choice.subject_kind.empty() && choice.subject_kind != subject.kind)) {
            continue;
        }
        const auto rule = predicates_.find(choice.predicate);
        if (rule == predicates_.end()) {
            continue;
        }
        const bool turns =
            choice.predicate == kDelayedRelease && choice.when == When::organization_is_known;
        const CandidatePart& about = turns ? organization : subject;
        if ((!about.kind.empty() && !rule->second.subjects.contains(about.kind)) ||
            !holds(choice.when, candidate, organization)) {
            continue;
        }
        candidate.predicate = choice.predicate;
        candidate.value_kind = rule->second.value_kind;
        candidate.about = about;
        candidate.positive =
            candidate.denied == (candidate.kind == Kind::missed && choice.predicate == kOnSchedule);
        date_by_source(candidate, source_day);
        take_value(candidate, turns ? subject : candidate.object);
        return true;
    }
    return false;
}

} // namespace sijill::kb
