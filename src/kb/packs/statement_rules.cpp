#include "kb/packs/statement_rules.hpp"

#include "base/dates.hpp"
#include "base/did_you_mean.hpp"
#include "kb/packs/quotes.hpp"
#include "kb/packs/slugs.hpp"

#include <fmt/ranges.h>

#include <set>
#include <utility>

namespace sijill::kb {
namespace {

class StatementChecker {
public:
    StatementChecker(Pack& pack, const std::vector<Sentence>& sentences,
                     const PackVocabulary& vocabulary,
                     const std::map<std::string, std::string>& entities, FaultList& faults)
        : pack_(pack), sentences_(sentences), vocabulary_(vocabulary), entities_(entities),
          faults_(faults) {
        for (const PackStatement& statement : pack_.statements) {
            keys_.insert(statement.key);
        }
        for (const auto& [slug, rule] : vocabulary_.predicates) {
            predicate_slugs_.push_back(slug);
        }
    }

    void check(PackStatement& statement) {
        check_subject(statement);
        check_value(statement);
        check_times(statement);
        for (const PackSpeaker& speaker : statement.says) {
            if (speaker.speaker) {
                require_entity(*speaker.speaker, speaker.line);
            }
        }
        std::set<std::string> quotes;
        for (PackEvidence& evidence : statement.evidence) {
            check_evidence(statement, evidence);
            if (!quotes.insert(evidence.quote).second && !evidence.sentence) {
                add(evidence.line, {"{} cites this quotation twice"_text, statement.key});
            }
        }
        if (statement.evidence.empty()) {
            add(statement.line, {"{} has no evidence"_text, statement.key});
        }
        for (const PackQualifier& qualifier : statement.qualifiers) {
            check_qualifier(qualifier);
        }
        check_links(statement);
    }

private:
    void add(int line, Message fault) { faults_.add(pack_.file, line, std::move(fault)); }

    void require_entity(const std::string& slug, int line) {
        if (!slug.empty() && !entities_.contains(slug)) {
            add(line, unknown_entity(slug, entities_));
        }
    }

    const PredicateRule* find_predicate(const std::string& slug, int line) {
        const auto found = vocabulary_.predicates.find(slug);
        if (found != vocabulary_.predicates.end()) {
            return &found->second;
        }
        if (!slug.empty()) {
            add(line, with_hint({"unknown predicate {}"_text, slug},
                                did_you_mean(slug, predicate_slugs_)));
        }
        return nullptr;
    }

    void check_subject(const PackStatement& statement) {
        if (!statement.key.empty() && !is_slug(statement.key)) {
            add(statement.line,
                {"'{}' cannot name a statement: use ASCII lower-case letters, digits, - and ."_text,
                 statement.key});
        } else if (!seen_keys_.insert(statement.key).second) {
            add(statement.line, {"there is a statement {} already"_text, statement.key});
        }
        require_entity(statement.subject, statement.line);
        const PredicateRule* rule = find_predicate(statement.predicate, statement.line);
        const auto subject = entities_.find(statement.subject);
        if (rule != nullptr && subject != entities_.end() &&
            !rule->subjects.contains(subject->second)) {
            add(statement.line, {"{} speaks of {}, and {} is of kind {}"_text, statement.predicate,
                                 fmt::format("{}", fmt::join(rule->subjects, ", ")),
                                 statement.subject, subject->second});
        }
    }

    void check_value(const PackStatement& statement) {
        check_single_value(statement.value, statement.line);
        const auto rule = vocabulary_.predicates.find(statement.predicate);
        if (rule == vocabulary_.predicates.end()) {
            return;
        }
        const std::string kind = value_kind_of(statement.value, rule->second.value_kind);
        if (kind != "some" && kind != "none" && kind != rule->second.value_kind) {
            add(statement.line, {"{} takes a value of kind {}, not {}"_text, statement.predicate,
                                 rule->second.value_kind, kind});
        }
        if (kind == "time" && !statement.time) {
            add(statement.line, {"{} takes a time"_text, statement.predicate});
        }
    }

    void check_single_value(const PackValue& value, int line) {
        const int kinds = int{value.object.has_value()} + int{value.number.has_value()} +
                          int{value.some} + int{value.none} +
                          int{value.text.has_value() && !value.some && !value.none};
        if (kinds > 1) {
            add(line, "more than one value: give one of object, text, number, some, none"_text);
        }
        if (value.unit && !value.number) {
            add(line, "a unit without a number"_text);
        }
        if (value.object) {
            require_entity(*value.object, line);
        }
    }

    void check_times(const PackStatement& statement) {
        if (statement.said_on && !is_date_or_interval(*statement.said_on)) {
            add(statement.line,
                {"said_on is '{}': give a date such as 2025-01-02, or two with / between"_text,
                 *statement.said_on});
        }
        if (!statement.time) {
            return;
        }
        const PackTime& time = *statement.time;
        if (time.earliest > time.latest) {
            add(time.line,
                {"the time ends ({}) before it begins ({})"_text, time.latest, time.earliest});
        }
        if (time.precision == "day" && time.earliest != time.latest) {
            add(time.line, "a time to the day has one day: earliest and latest differ"_text);
        }
        if (time.inferred && !statement.note) {
            add(time.line, "an inferred time needs a note on the statement that says how"_text);
        }
    }

    void check_evidence(const PackStatement& statement, PackEvidence& evidence) {
        if (evidence.hedge && statement.certainty == "certain") {
            add(evidence.line,
                {"the evidence is hedged ('{}'), so the statement cannot be certain"_text,
                 *evidence.hedge});
        }
        if (evidence.quote.empty()) {
            return;
        }
        std::vector<QuotePosition> positions = find_quote(pack_.text, sentences_, evidence.quote);
        const bool anywhere = !positions.empty();
        if (evidence.sentence) {
            std::erase_if(positions, [&](const QuotePosition& position) {
                return static_cast<std::int64_t>(position.sentence) + 1 != *evidence.sentence;
            });
        }
        if (positions.empty()) {
            add(evidence.line, missing_quote(evidence, anywhere));
        } else if (positions.size() > 1) {
            add(evidence.line,
                {"the quotation '{}' stands {} times, first in sentences {} and {}: quote more, or give sentence = N"_text,
                 evidence.quote, positions.size(), positions[0].sentence + 1,
                 positions[1].sentence + 1});
        } else {
            evidence.position = positions.front();
            check_hedge(evidence);
        }
    }

    Message missing_quote(const PackEvidence& evidence, bool anywhere) const {
        if (anywhere) {
            return {"the quotation '{}' is not in sentence {}"_text, evidence.quote,
                    *evidence.sentence};
        }
        if (pack_.text.find(evidence.quote) != std::string::npos) {
            return {
                "the quotation '{}' runs over the end of a sentence: give one evidence for each sentence"_text,
                evidence.quote};
        }
        return with_hint({"the quotation '{}' is not in the text"_text, evidence.quote},
                         nearest_passage(pack_.text, evidence.quote));
    }

    void check_hedge(const PackEvidence& evidence) {
        const TextSpan& span = sentences_[evidence.position.sentence].span;
        const std::string_view sentence =
            std::string_view(pack_.text).substr(span.begin_byte, span.end_byte - span.begin_byte);
        if (evidence.hedge && sentence.find(*evidence.hedge) == std::string_view::npos) {
            add(evidence.line,
                {"the hedge '{}' is not in the sentence of the quotation"_text, *evidence.hedge});
        }
    }

    void check_qualifier(const PackQualifier& qualifier) {
        const PredicateRule* rule = find_predicate(qualifier.predicate, qualifier.line);
        check_single_value(qualifier.value, qualifier.line);
        const std::string kind = value_kind_of(qualifier.value, "");
        if (rule != nullptr && kind != rule->value_kind) {
            add(qualifier.line, {"{} takes a value of kind {}, not {}"_text, qualifier.predicate,
                                 rule->value_kind, kind});
        }
    }

    void require_statement(const std::string& key, int line) {
        if (!keys_.contains(key) && !vocabulary_.statements.contains(key)) {
            add(line, with_hint({"unknown statement {}"_text, key},
                                did_you_mean(key, {keys_.begin(), keys_.end()})));
        }
    }

    void check_links(const PackStatement& statement) {
        if (statement.supersedes) {
            require_statement(*statement.supersedes, statement.line);
        }
        std::set<std::string> seen;
        for (const PackLink& link : statement.links) {
            if (!seen.insert(link.kind + ' ' + link.to).second) {
                add(link.line, {"the link {} to {} is there twice"_text, link.kind, link.to});
            }
            if (link.to == statement.key) {
                add(link.line, "a statement cannot be linked to itself"_text);
            }
            require_statement(link.to, link.line);
            if (link.claim) {
                require_statement(*link.claim, link.line);
            }
        }
    }

    Pack& pack_;
    const std::vector<Sentence>& sentences_;
    const PackVocabulary& vocabulary_;
    const std::map<std::string, std::string>& entities_;
    FaultList& faults_;
    std::set<std::string> keys_;
    std::set<std::string> seen_keys_;
    std::vector<std::string> predicate_slugs_;
};

} // namespace

void check_statements(Pack& pack, const std::vector<Sentence>& sentences,
                      const PackVocabulary& vocabulary,
                      const std::map<std::string, std::string>& entities, FaultList& faults) {
    StatementChecker checker(pack, sentences, vocabulary, entities, faults);
    for (PackStatement& statement : pack.statements) {
        checker.check(statement);
    }
}

} // namespace sijill::kb
