#include "kb/drafts/statement_draft.hpp"

#include "base/dates.hpp"
#include "kb/candidates/new_entity_kinds.hpp"
#include "kb/packs/quotes.hpp"
#include "kb/packs/short_forms.hpp"
#include "kb/packs/worded_times.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace sijill::kb {
namespace {

constexpr double kReliable = 0.75; ///< score of a rule of which nothing is remarked
constexpr double kPercent = 100;

// The kinds of stubs for which nothing else says a kind.
constexpr const char* kPerson = "person";
constexpr const char* kProduct = "product";

std::string either(std::string kind, const char* otherwise) {
    return kind.empty() ? otherwise : std::move(kind);
}

} // namespace

std::variant<PackStatement, std::string> StatementDrafter::draft(const Candidate& candidate) {
    if (!candidate.predicate) {
        return "the vocabulary has no predicate for it";
    }
    look_at_.clear();
    PackStatement statement;
    const auto subject = take_subject(candidate);
    if (!subject) {
        return "no words for the subject";
    }
    statement.subject = *subject;
    statement.key = free_key(candidate);
    statement.predicate = *candidate.predicate;
    statement.certainty = candidate.certainty;
    statement.polarity = candidate.positive ? "+" : "-";
    statement.rank = "normal";
    take_time(candidate, statement);
    take_value(candidate, statement);
    take_speaker(candidate, statement);
    take_evidence(candidate, statement);
    if (candidate.score < kReliable) {
        look_at_.push_back(
            fmt::format("whether it is so: of what this rule finds {:.0f} % is right",
                        candidate.score * kPercent));
    }
    statement.draft = fmt::format("{} by «{}»{}{}", claims::name_of(candidate.kind), candidate.cue,
                                  look_at_.empty() ? "" : "; look at ", fmt::join(look_at_, ", "));
    return statement;
}

/// Returns whom a candidate is about: whom its words name; where they are a pronoun, or a noun such
/// as «النموذج», whom the text has spoken of; else what the words may be a name of.
std::optional<std::string> StatementDrafter::take_subject(const Candidate& candidate) {
    const CandidatePart& about = candidate.about;
    const auto delay = about.words ? antecedents_.delay_meant(*about.words, candidate.start_cp,
                                                              *candidate.predicate)
                                   : std::nullopt;
    if (delay) {
        antecedents_.add_subject(*delay, kEvent, candidate.start_cp);
        look_at_.emplace_back("the subject, which is a guess");
        return entities_.slug_of(*delay);
    }
    if (about.entity) {
        antecedents_.add_subject(*about.entity, about.kind, candidate.start_cp);
        const std::string slug = entities_.slug_of(*about.entity);
        if (entities_.is_stub(slug)) {
            look_at_.emplace_back("the subject, which the base does not know");
        }
        return slug;
    }
    if (const auto meant =
            antecedents_.meant(about.words, candidate.start_cp, *candidate.predicate)) {
        look_at_.emplace_back("the subject, which is a guess");
        return entities_.slug_of(*meant);
    }
    look_at_.emplace_back("the subject, which the base does not know");
    return entities_.slug_of(about,
                             either(kind_of_subject(database_, *candidate.predicate), kEvent));
}

std::string StatementDrafter::free_key(const Candidate& candidate) {
    std::string kind(candidate.own_predicate.empty() ? claims::name_of(candidate.kind)
                                                     : candidate.own_predicate);
    std::ranges::replace(kind, '_', '-');
    const std::string key = fmt::format("s{}-{}", candidate.sentence + 1, kind);
    std::string free = key;
    for (int number = 2; !keys_.insert(free).second; ++number) {
        free = fmt::format("{}-{}", key, number);
    }
    return free;
}

void StatementDrafter::take_time(const Candidate& candidate, PackStatement& statement) {
    statement.time = candidate.time ? pack_time(*candidate.time) : std::nullopt;
    if (statement.time && statement.time->inferred) {
        const auto day = day_of(source_.source);
        statement.note = fmt::format("Counted from {}, the day of the source.",
                                     day ? iso_date(*day) : source_.source.known_on);
        look_at_.emplace_back("the time, which counts from the day of the source");
    }
}

void StatementDrafter::take_value(const Candidate& candidate, PackStatement& statement) {
    PackValue& value = statement.value;
    if (candidate.value_kind == "entity") {
        take_object(candidate, statement);
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
        look_at_.emplace_back("the value, which is not known");
    }
}

void StatementDrafter::take_object(const Candidate& candidate, PackStatement& statement) {
    std::optional<std::string>& object = statement.value.object;
    object = entities_.slug_of(
        candidate.value,
        either(kind_of_object(database_, *candidate.predicate, statement.subject), kProduct));
    statement.value.some = !object;
    if (object && entities_.is_stub(*object)) {
        look_at_.emplace_back("the object, which the base does not know");
    }
}

void StatementDrafter::take_speaker(const Candidate& candidate, PackStatement& statement) {
    if (const auto speaker = entities_.slug_of(candidate.speaker, kPerson)) {
        PackSpeaker says;
        says.speaker = speaker;
        says.stance = default_stance(statement.predicate, true);
        statement.says.push_back(std::move(says));
    }
}

void StatementDrafter::take_evidence(const Candidate& candidate, PackStatement& statement) const {
    PackEvidence& evidence = statement.evidence.emplace_back();
    evidence.quote = candidate.quote;
    evidence.stance = "supports";
    evidence.hedge = candidate.hedge;
    if (find_quote(source_.text, sentences_, candidate.quote).size() > 1) {
        evidence.sentence = static_cast<std::int64_t>(candidate.sentence) + 1;
    }
}

} // namespace sijill::kb
