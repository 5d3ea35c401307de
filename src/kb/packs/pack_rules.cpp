#include "kb/packs/pack_rules.hpp"

#include "base/did_you_mean.hpp"
#include "kb/packs/slugs.hpp"
#include "kb/packs/statement_rules.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace sijill::kb {
namespace {

/// Returns false for a text of white space and invisible characters alone, such as a byte order
/// mark.
bool has_visible_letter(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\n\v\f\r";
    for (std::size_t begin = text.find_first_not_of(kBlanks); begin != std::string_view::npos;) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, begin), text.size());
        if (display_width(text.substr(begin, end - begin)) > 0) {
            return true;
        }
        begin = text.find_first_not_of(kBlanks, end);
    }
    return false;
}

/// As the schema has it: ASCII lower-case letters and '_', a letter first.
bool is_vocabulary_slug(const std::string& slug) {
    return slug.front() != '_' && std::ranges::all_of(slug, [](char letter) {
               return letter == '_' || (letter >= 'a' && letter <= 'z');
           });
}

/// The checks of one pack, with what all of them need.
class PackChecker {
public:
    PackChecker(Pack& pack, const std::vector<Sentence>& sentences,
                const PackVocabulary& vocabulary, FaultList& faults)
        : pack_(pack), sentences_(sentences), vocabulary_(vocabulary), faults_(faults) {}

    void check() {
        check_text();
        check_source();
        check_vocabulary();
        check_entities();
        check_names();
        check_statements(pack_, sentences_, vocabulary_, known_entities_, faults_);
    }

private:
    void add(int line, Message fault) { faults_.add(pack_.file, line, std::move(fault)); }

    void add_text_fault(Message fault) {
        faults_.add(pack_.text_file, pack_.text_line, std::move(fault));
    }

    void check_source() {
        const PackSource& source = pack_.source;
        if (source.slug.empty()) {
            return;
        }
        if (!is_slug(source.slug)) {
            add(source.line, cannot_name_a_source(source.slug));
        }
        if (vocabulary_.has_slug && !pack_.base_source) {
            add(source.line, {"the base has a source {} already"_text, source.slug});
        }
        check_language(source.language, source.line);
    }

    void check_language(const std::string& language, int line) {
        if (!language.empty() && !is_language(language)) {
            add(line, no_language(language));
        }
    }

    void check_text() {
        if (const auto offset = text::find_ill_formed(pack_.text)) {
            add_text_fault({"the text is not UTF-8 at byte {}"_text, *offset});
        } else if (pack_.text.find('\0') != std::string::npos) {
            add_text_fault({"the text has a NUL character (byte {})"_text, pack_.text.find('\0')});
        } else if (sentences_.empty() || !has_visible_letter(pack_.text)) {
            add_text_fault("the text is empty"_text);
        }
    }

    void check_vocabulary_slug(const std::string& slug, int line) {
        if (!slug.empty() && !is_vocabulary_slug(slug)) {
            add(line,
                {"'{}' cannot name a kind or predicate: use ASCII lower-case letters and _"_text,
                 slug});
        }
    }

    void check_kind(std::string_view key, const std::string& kind, int line) {
        if (!kind.empty() && !vocabulary_.entity_kinds.contains(kind)) {
            add(line, with_hint({"{} is '{}', which is none of {}"_text, key, kind,
                                 fmt::format("{}", fmt::join(vocabulary_.entity_kinds, ", "))},
                                did_you_mean(kind, {vocabulary_.entity_kinds.begin(),
                                                    vocabulary_.entity_kinds.end()})));
        }
    }

    /// Checks the kinds and predicates that the pack defines.
    void check_vocabulary() {
        for (const PackKind& kind : pack_.kinds) {
            check_vocabulary_slug(kind.slug, kind.line);
        }
        for (const PackPredicate& predicate : pack_.predicates) {
            check_vocabulary_slug(predicate.slug, predicate.line);
            if (predicate.subjects.empty()) {
                add(predicate.line, {"{} is missing"_text, "subjects"});
            }
            for (const std::string& subject : predicate.subjects) {
                check_kind("subjects", subject, predicate.line);
            }
        }
    }

    void check_entities() {
        known_entities_ = vocabulary_.entities;
        for (const PackEntity& entity : pack_.entities) {
            if (!entity.slug.empty() && !is_slug(entity.slug)) {
                add(entity.line,
                    {"'{}' cannot name an entity: use ASCII lower-case letters, digits, - and ."_text,
                     entity.slug});
            }
            check_kind("kind", entity.kind, entity.line);
            if (!known_entities_.emplace(entity.slug, entity.kind).second) {
                add(entity.line,
                    {"there is an entity {} already; further names of it go into [[name]]"_text,
                     entity.slug});
            }
        }
    }

    void check_names() {
        std::set<std::string> labels;
        std::set<std::string> names;
        std::set<std::string> labelled;
        for (const PackName& name : pack_.names) {
            const std::string key = name.entity + ' ' + name.language;
            if (!name.entity.empty() && !known_entities_.contains(name.entity)) {
                add(name.line, unknown_entity(name.entity, known_entities_));
            }
            if (!name.text.empty() && folded_words(name.text).empty()) {
                add(name.line, {"the name '{}' has no letter or digit"_text, name.text});
            }
            check_language(name.language, name.line);
            if (!names.insert(key + ' ' + name.text).second) {
                add(name.line, {"{} has the name '{}' already"_text, name.entity, name.text});
            }
            if (name.role == "label" && !labels.insert(key).second) {
                add(name.line, {"{} has a label in {} already"_text, name.entity, name.language});
            }
            if (name.role == "label") {
                labelled.insert(name.entity);
            }
        }
        for (const PackEntity& entity : pack_.entities) {
            if (!labelled.contains(entity.slug)) {
                add(entity.line, {"{} has no name with the role label"_text, entity.slug});
            }
        }
    }

    Pack& pack_;
    const std::vector<Sentence>& sentences_;
    const PackVocabulary& vocabulary_;
    FaultList& faults_;
    std::map<std::string, std::string> known_entities_;
};

/// Has the faults of a statement and of all its parts tell this line.
void set_lines(PackStatement& statement, int line) {
    statement.line = line;
    for (PackSpeaker& speaker : statement.says) {
        speaker.line = line;
    }
    for (PackEvidence& evidence : statement.evidence) {
        evidence.line = line;
    }
    for (PackQualifier& qualifier : statement.qualifiers) {
        qualifier.line = line;
    }
    for (PackLink& link : statement.links) {
        link.line = line;
    }
    if (statement.time) {
        statement.time->line = line;
    }
}

} // namespace

void check_pack(Pack& pack, const std::vector<Sentence>& sentences,
                const PackVocabulary& vocabulary, FaultList& faults) {
    PackChecker(pack, sentences, vocabulary, faults).check();
}

std::map<std::size_t, Message> statement_faults(SQLite::Database& database, Pack pack,
                                                const std::vector<Sentence>& sentences) {
    // A line for each statement, and 0 for all else: a text of JSON Lines has the line of its file.
    pack.text_line = 0;
    pack.source.line = 0;
    for (std::size_t index = 0; index < pack.statements.size(); ++index) {
        set_lines(pack.statements[index], static_cast<int>(index) + 1);
    }
    FaultList faults;
    check_pack(pack, sentences, VocabularyReader(database).read(pack), faults);
    std::map<std::size_t, Message> by_index;
    for (const auto& [line, fault] : faults.by_line()) {
        if (line > 0) {
            by_index.emplace(static_cast<std::size_t>(line) - 1, fault);
        }
    }
    return by_index;
}

} // namespace sijill::kb
