#include "kb/packs/statement_rules.hpp"

#include "base/dates.hpp"
#include "base/did_you_mean.hpp"
#include "kb/packs/cause_rules.hpp"
#include "kb/packs/evidence_rules.hpp"
#include "kb/packs/slugs.hpp"
#include "kb/packs/source_words.hpp"

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
          faults_(faults), source_words_(pack.text) {
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
        check_words(statement);
        check_evidence(pack_, sentences_, statement, faults_);
        for (const PackQualifier& qualifier : statement.qualifiers) {
            check_qualifier(qualifier);
        }
        check_links(statement);
    }

private:
    void add(int line, Message fault) { faults_.add(pack_.file, line, std::move(fault)); }

    void require_entity(const std::string& slug, int line) {
        if (!slug.empty() && !entities_.contains(slug)) {
            add(line, pack_.draft_entities.contains(slug)
                          ? Message("the entity {} is a draft still: delete its draft"_text, slug)
                          : unknown_entity(slug, entities_));
        }
    }

    const PredicateRule* find_predicate(const std::string& slug, int line) {
        const auto found = vocabulary_.predicates.find(slug);
        if (found != vocabulary_.predicates.end()) {
            return &found->second;
        }
        if (!slug.empty()) {
            add(line,
                with_hint({"unknown predicate {}"_text, slug},
                          did_you_mean(slug, predicate_slugs_)
                              .or_else("sijill sql 'SELECT * FROM predicate' lists them"_text)));
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
        } else if (statement.said_on && !pack_.source.known_on.empty() &&
                   *statement.said_on > pack_.source.known_on + '/') {
            add(statement.line,
                {"said_on is '{}', after {}, the last day that the source knows (known_on)"_text,
                 *statement.said_on, pack_.source.known_on});
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

    /// Adds a fault for words of a statement that the text does not have. `key` is what the pack
    /// calls them.
    void require_words(int line, std::string_view key, std::string_view words, bool is_there) {
        if (!is_there) {
            add(line, with_hint({"{} is '{}', which is not in the text"_text, key, words},
                                source_words_.nearest(words)));
        }
    }

    void require_phrase(int line, std::string_view key, const std::optional<std::string>& words) {
        if (words) {
            require_words(line, key, *words, source_words_.has_phrase(*words));
        }
    }

    /// A text is a value in the words of the source, though not always one behind the other.
    void require_text(int line, const PackValue& value) {
        if (value.text) {
            require_words(line, "text", *value.text, source_words_.has_in_order(*value.text));
        }
    }

    /// Checks what a statement claims to have from the text.
    void check_words(const PackStatement& statement) {
        require_text(statement.line, statement.value);
        for (const PackQualifier& qualifier : statement.qualifiers) {
            require_text(qualifier.line, qualifier.value);
        }
        if (statement.time) {
            require_phrase(statement.time->line, "words", statement.time->words);
        }
        require_phrase(statement.line, "said_words", statement.said_words);
        for (const PackSpeaker& speaker : statement.says) {
            require_phrase(speaker.line, "verb", speaker.verb);
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
            if (*statement.supersedes == statement.key) {
                add(statement.line, "a statement cannot supersede itself"_text);
            }
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
    SourceWords source_words_;
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
    check_causes(pack, entities, faults);
}

} // namespace sijill::kb
