#include "kb/packs/pack_rules.hpp"

#include "base/did_you_mean.hpp"
#include "kb/packs/slugs.hpp"
#include "kb/packs/statement_rules.hpp"
#include "kb/store/sha256.hpp"
#include "text/unicode/utf8.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace sijill::kb {
namespace {

/// The checks of one pack, gathered around what all of them need.
class PackChecker {
public:
    PackChecker(Pack& pack, const std::vector<Sentence>& sentences, const Vocabulary& vocabulary,
                Problems& problems)
        : pack_(pack), sentences_(sentences), vocabulary_(vocabulary), problems_(problems) {}

    /// A source that the base has already would make a fault of every name it brought.
    void check() {
        check_text();
        if (has_source()) {
            return;
        }
        check_source();
        check_entities();
        check_names();
        check_statements(pack_, sentences_, vocabulary_, known_entities_, problems_);
    }

private:
    void add(int line, const std::string& fault) { problems_.add(pack_.file, line, fault); }

    void check_source() {
        const PackSource& source = pack_.source;
        if (source.slug.empty()) {
            return;
        }
        if (!is_slug(source.slug)) {
            add(source.line, slug_fault("source", source.slug));
        }
        check_language(source.language, source.line);
    }

    void check_language(const std::string& language, int line) {
        if (!language.empty() && !is_language(language)) {
            add(line, fmt::format("'{}' is not a language tag such as ar or en", language));
        }
    }

    /// Faults of the text stand in its own file.
    void check_text() {
        const auto add_fault = [&](const std::string& fault) {
            problems_.add(pack_.text_file, 0, fault);
        };
        const std::string decoded = text::to_utf8(text::to_code_points(pack_.text));
        if (decoded != pack_.text) {
            const auto differ =
                std::mismatch(decoded.begin(), decoded.end(), pack_.text.begin(), pack_.text.end());
            add_fault(fmt::format("the text is not UTF-8 at byte {}",
                                  std::distance(decoded.begin(), differ.first)));
        } else if (pack_.text.find('\0') != std::string::npos) {
            add_fault(fmt::format("the text has a NUL character (byte {})", pack_.text.find('\0')));
        } else if (sentences_.empty()) {
            add_fault("the text is empty");
        }
    }

    /// The same text under another slug, or another under the same, is there already.
    bool has_source() {
        const auto same = vocabulary_.texts.find(sha256_hex(pack_.text));
        if (same != vocabulary_.texts.end()) {
            problems_.add(
                pack_.text_file, 0,
                fmt::format("the base has this text already, as source {}", same->second));
            return true;
        }
        if (vocabulary_.sources.contains(pack_.source.slug)) {
            add(pack_.source.line,
                fmt::format("the base has a source {} already", pack_.source.slug));
        }
        return false;
    }

    void check_entities() {
        known_entities_ = vocabulary_.entities;
        const std::vector<std::string> kinds(vocabulary_.entity_kinds.begin(),
                                             vocabulary_.entity_kinds.end());
        for (const PackEntity& entity : pack_.entities) {
            if (!entity.slug.empty() && !is_slug(entity.slug)) {
                add(entity.line, slug_fault("entity", entity.slug));
            }
            if (!entity.kind.empty() && !vocabulary_.entity_kinds.contains(entity.kind)) {
                add(entity.line, with_hint(fmt::format("unknown entity kind {}", entity.kind),
                                           did_you_mean(entity.kind, kinds)));
            }
            if (!known_entities_.emplace(entity.slug, entity.kind).second) {
                add(entity.line, fmt::format("there is an entity {} already; further names of it "
                                             "go into [[name]]",
                                             entity.slug));
            }
        }
    }

    void check_names() {
        std::set<std::string> labels = vocabulary_.labels;
        std::set<std::string> names = vocabulary_.names;
        std::set<std::string> labelled;
        for (const PackName& name : pack_.names) {
            const std::string key = name.entity + ' ' + name.language;
            if (!name.entity.empty() && !known_entities_.contains(name.entity)) {
                add(name.line, unknown_entity(name.entity, known_entities_));
            }
            if (!name.text.empty() && folded_words(name.text).empty()) {
                add(name.line, fmt::format("the name '{}' has no letter or digit", name.text));
            }
            check_language(name.language, name.line);
            if (!names.insert(key + ' ' + name.text).second) {
                add(name.line, fmt::format("{} has the name '{}' already", name.entity, name.text));
            }
            if (name.role == "label" && !labels.insert(key).second) {
                add(name.line,
                    fmt::format("{} has a label in {} already", name.entity, name.language));
            }
            if (name.role == "label") {
                labelled.insert(name.entity);
            }
        }
        for (const PackEntity& entity : pack_.entities) {
            if (!labelled.contains(entity.slug)) {
                add(entity.line, fmt::format("{} has no name with the role label", entity.slug));
            }
        }
    }

    Pack& pack_;
    const std::vector<Sentence>& sentences_;
    const Vocabulary& vocabulary_;
    Problems& problems_;
    std::map<std::string, std::string> known_entities_;
};

} // namespace

void check_pack(Pack& pack, const std::vector<Sentence>& sentences, const Vocabulary& vocabulary,
                Problems& problems) {
    PackChecker(pack, sentences, vocabulary, problems).check();
}

std::string value_kind_of(const PackValue& value, const std::string& predicate_kind) {
    if (value.some) {
        return "some";
    }
    if (value.none) {
        return "none";
    }
    if (value.object) {
        return "entity";
    }
    if (value.number) {
        return "number";
    }
    if (value.text) {
        return "text";
    }
    return predicate_kind == "time" ? "time" : "flag";
}

} // namespace sijill::kb
