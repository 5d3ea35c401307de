#include "claims/claim_finder.hpp"

#include "claims/match/claim_time.hpp"
#include "claims/match/denial.hpp"
#include "claims/match/doubles.hpp"
#include "claims/match/fit.hpp"
#include "claims/match/left_open.hpp"
#include "claims/match/marks.hpp"
#include "claims/match/members.hpp"
#include "claims/match/roles.hpp"
#include "claims/match/said.hpp"
#include "claims/match/scope.hpp"
#include "claims/match/spans.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

namespace sijill::claims {

namespace {

/// A rule that holds, and where.
struct Hit {
    const Rule* rule;
    Match match;
};

class ClaimFinder {
public:
    ClaimFinder(std::string_view text, const std::vector<Token>& tokens, std::optional<int> anchor,
                const std::vector<KnownName>& names)
        : book_(rule_book()), sentence_(text, tokens, names), names_(names), anchor_(anchor) {}

    std::vector<Claim> find() {
        const std::vector<Hit> hits = find_hits();
        const std::vector<text::Saying> sayings = sayings_of(sentence_, names_);
        if (hits.empty() && sayings.empty()) {
            return {};
        }
        times_ = text::find_times(sentence_.text(), sentence_.tokens(), anchor_);
        sentence_.mark_times(times_);
        std::vector<Claim> claims = hits.empty() ? std::vector<Claim>() : claims_of(hits);
        add_speakers(claims, sayings);
        for (Claim& claim : said_claims(sentence_, sayings, claims)) {
            set_known(claim.subject, claim.known_subject);
            claims.push_back(claim);
        }
        for (Claim& claim : claims) {
            keep_marks_paired(sentence_, claim);
        }
        std::ranges::stable_sort(claims, {},
                                 [](const Claim& claim) { return claim.cue.begin_byte; });
        return claims;
    }

private:
    [[nodiscard]] std::vector<Claim> claims_of(const std::vector<Hit>& hits) {
        hedges_ = all_hedges(sentence_, book_);
        is_refuted_ = is_refuted(sentence_, book_);
        std::vector<Claim> claims;
        std::vector<const Rule*> rules;
        for (const Hit& hit : hits) {
            // Phrases end at times, which are known only now.
            const auto match = match_again(hit);
            if (match) {
                for (Claim& claim : make(*hit.rule, *match)) {
                    claims.push_back(claim);
                    rules.push_back(hit.rule);
                }
            }
        }
        return without_doubles(std::move(claims), rules);
    }

    [[nodiscard]] std::vector<Hit> find_hits() const {
        std::vector<Hit> hits;
        for (std::size_t index = 0; index < sentence_.size(); ++index) {
            const std::size_t before = hits.size();
            for (const Reading& reading : sentence_.readings(index)) {
                for (const RuleBook::Trigger& trigger : book_.triggers[reading.set]) {
                    const Rule& rule = book_.rules[trigger.rule];
                    const bool has_form =
                        (trigger.forms >> static_cast<unsigned>(reading.form) & 1) != 0;
                    const bool is_known =
                        std::any_of(hits.begin() + static_cast<std::ptrdiff_t>(before), hits.end(),
                                    [&rule](const Hit& hit) { return hit.rule == &rule; });
                    if (!has_form || is_known) {
                        continue;
                    }
                    if (auto match = match_at(sentence_, rule.patterns[trigger.pattern], index)) {
                        hits.push_back({&rule, *match});
                    }
                }
            }
        }
        return hits;
    }

    [[nodiscard]] std::optional<Match> match_again(const Hit& hit) const {
        std::optional<Match> best;
        for (const Pattern& pattern : hit.rule->patterns) {
            auto match = match_at(sentence_, pattern, hit.match.anchor);
            if (match && (!best || match->last - match->first > best->last - best->first)) {
                best = match;
            }
        }
        return best;
    }

    [[nodiscard]] std::vector<Claim> make(const Rule& rule, const Match& match) const {
        const auto denial = denial_of(sentence_, match, rule.kind);
        const bool denied = denial.has_value() != is_refuted_;
        if ((!rule.predicate.empty() && names_.empty()) || (denied && !rule.takes_denial) ||
            is_left_open(sentence_, match, rule.kind) ||
            std::ranges::any_of(rule.blockers, [&](const Pattern& blocker) {
                return is_blocked(sentence_, blocker, match);
            })) {
            return {};
        }
        const auto subject = role(match, match.subject, rule.subject, rule.subject_demand);
        const auto object = role(match, match.object, rule.object, rule.object_demand);
        if (!meets(subject, rule.subject_demand) || !meets(object, rule.object_demand)) {
            return {};
        }
        Claim claim;
        claim.kind = rule.kind;
        claim.predicate = rule.predicate;
        claim.rule = rule.name;
        claim.score = rule.score;
        claim.denied = denied != rule.denied;
        claim.cue = sentence_.span(match.first, match.last, conjunction_letters(match.first));
        set_role(subject, claim.subject, claim.known_subject);
        set_role(object, claim.object, claim.known_object);
        tell_apart(claim);
        set_certainty(rule, match, claim);
        if (rule.needs_hedge && !claim.hedge) {
            return {};
        }
        if (rule.when_hedged && claim.hedge) {
            claim.kind = *rule.when_hedged;
        }
        if (const auto* time =
                rule.takes_time ? time_of(sentence_, match, rule.kind, times_) : nullptr) {
            claim.time = *time;
        }
        set_quote(claim);
        std::vector<Claim> made{claim};
        if (rule.each_object && object) {
            add_members(rule, *object, claim, made);
        }
        for (Claim& each : made) {
            if (denial) {
                widen(each.quote, sentence_.span(*denial, *denial, conjunction_letters(*denial)));
            }
        }
        return made;
    }

    [[nodiscard]] std::optional<Phrase> role(const Match& match, const std::optional<Phrase>& slot,
                                             const std::vector<FinderStep>& finders,
                                             const RoleDemand& demand) const {
        return slot ? slot : find_role(sentence_, match, finders, [&](const Phrase& phrase) {
            return fit(sentence_, phrase, demand);
        });
    }

    [[nodiscard]] bool meets(const std::optional<Phrase>& phrase, const RoleDemand& demand) const {
        return phrase ? fit(sentence_, *phrase, demand) == Fit::good
                      : !demand.is_needed && demand.among.empty();
    }

    /// Adds a claim for each phrase that «و» joins to the object.
    void add_members(const Rule& rule, const Phrase& object, const Claim& first,
                     std::vector<Claim>& made) const {
        const auto suits = [&](const Phrase& phrase) {
            return fit(sentence_, phrase, rule.object_demand) == Fit::good;
        };
        for (const Phrase& member : members_behind(sentence_, object, suits)) {
            Claim claim = first;
            claim.known_object.reset();
            set_role(member, claim.object, claim.known_object);
            set_quote(claim);
            made.push_back(claim);
        }
    }

    /// Returns how many letters of a word are a conjunction.
    [[nodiscard]] std::size_t conjunction_letters(std::size_t index) const {
        const auto readings = sentence_.readings(index);
        return !readings.empty() && std::ranges::all_of(readings,
                                                        [](const Reading& reading) {
                                                            return reading.clitics.conjunction;
                                                        })
                   ? 1
                   : 0;
    }

    void set_role(const std::optional<Phrase>& phrase, std::optional<TextSpan>& role,
                  std::optional<std::size_t>& known) const {
        if (!phrase) {
            return;
        }
        role = span_of(sentence_, *phrase);
        for (const KnownName& name : names_) { // no part cuts through a name
            if (overlap(name.span, *role)) {
                widen(*role, name.span);
            }
        }
        set_known(role, known);
    }

    /// Sets the entity of the known name that a role has, if it has one.
    void set_known(const std::optional<TextSpan>& role, std::optional<std::size_t>& known) const {
        if (!role) {
            return;
        }
        const TextSpan& span = *role;
        const auto name = std::ranges::find_if(
            names_, [&span](const KnownName& each) { return overlap(each.span, span); });
        if (name != names_.end()) {
            known = name->entity;
        }
    }

    /// Of «ينافس فالكون نموذج جيس» the object may have taken in the subject: it is the other name.
    void tell_apart(Claim& claim) const {
        if (!claim.known_object || claim.known_object != claim.known_subject) {
            return;
        }
        const auto other = std::ranges::find_if(names_, [&claim](const KnownName& name) {
            return name.entity != claim.known_subject && overlap(name.span, *claim.object);
        });
        if (other != names_.end()) {
            claim.known_object = other->entity;
        }
    }

    void set_certainty(const Rule& rule, const Match& match, Claim& claim) const {
        if (!rule.certainty.empty() && rule.certainty != "certain") {
            claim.certainty = rule.certainty;
            claim.hedge = match.hedge ? sentence_.span(match.hedge->first, match.hedge->last,
                                                       conjunction_letters(match.hedge->first))
                                      : claim.cue;
        }
        if (rule.certainty == "certain" || is_refuted_) {
            return;
        }
        const text::Hedge* hedge = weakest_hedge(sentence_, match, hedges_);
        if (hedge != nullptr && weakness(hedge->certainty) > weakness(claim.certainty)) {
            claim.certainty = hedge->certainty;
            claim.hedge = hedge->span;
        }
    }

    /// Sets the quote to the words from the first to the last part of a claim.
    static void set_quote(Claim& claim) {
        claim.quote = claim.cue;
        for (const auto& part : {claim.subject, claim.object, claim.hedge}) {
            if (part) {
                widen(claim.quote, *part);
            }
        }
        if (claim.time) {
            widen(claim.quote, claim.time->span);
        }
    }

    const RuleBook& book_;
    Sentence sentence_;
    const std::vector<KnownName>& names_;
    std::optional<int> anchor_;
    std::vector<text::TimeExpression> times_;
    std::vector<text::Hedge> hedges_;
    bool is_refuted_ = false;
};

} // namespace

std::vector<Claim> find_claims(std::string_view sentence, const std::vector<Token>& tokens,
                               std::optional<int> anchor, const std::vector<KnownName>& names) {
    if (tokens.size() > text::kMostWordsOfSentence) {
        const std::vector<Token> first(tokens.begin(), tokens.begin() + text::kMostWordsOfSentence);
        const std::size_t end = first.back().span.end_byte;
        std::vector<KnownName> names_of_first;
        std::ranges::copy_if(names, std::back_inserter(names_of_first),
                             [end](const KnownName& name) { return name.span.end_byte <= end; });
        return find_claims(sentence.substr(0, end), first, anchor, names_of_first);
    }
    return ClaimFinder(sentence, tokens, anchor, names).find();
}

} // namespace sijill::claims
