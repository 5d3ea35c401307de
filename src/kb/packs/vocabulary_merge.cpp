#include "kb/packs/vocabulary_merge.hpp"

#include "kb/packs/vocabulary_file.hpp"

#include <SQLiteCpp/Statement.h>
#include <fmt/ranges.h>

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace sijill::kb {
namespace {

class VocabularyMerge {
public:
    VocabularyMerge(SQLite::Database& database, Pack& pack, FaultList& faults)
        : database_(database), pack_(pack), faults_(faults) {}

    void merge() {
        keep_new(pack_.kinds,
                 [this](const std::string& slug) { return stored_kind(database_, slug); });
        keep_new(pack_.predicates,
                 [this](const std::string& slug) { return stored_predicate(database_, slug); });
        if (!pack_.names.empty()) {
            merge_names();
        }
        if (!pack_.entities.empty()) {
            merge_entities();
        }
    }

private:
    /// Keeps what neither the base nor the pack has before. `stored` returns what the base has.
    template <typename Definition, typename Stored>
    void keep_new(std::vector<Definition>& definitions, Stored stored) {
        std::map<std::string, Definition> kept;
        std::erase_if(definitions, [&](const Definition& given) {
            const auto before = kept.find(given.slug);
            const std::optional<Definition> other =
                before != kept.end() ? before->second : stored(given.slug);
            if (other) {
                compare(given, *other);
            } else {
                kept.emplace(given.slug, given);
            }
            return other.has_value();
        });
    }

    void compare(const PackKind& given, const PackKind& other) {
        compare_both(given.line, given.slug, "label", given.label, other.label);
    }

    void compare(const PackPredicate& given, const PackPredicate& other) {
        compare_part(given.line, given.slug, "value", given.value_kind, other.value_kind);
        compare_part(given.line, given.slug, "subjects",
                     fmt::format("{}", fmt::join(given.subjects, ", ")),
                     fmt::format("{}", fmt::join(other.subjects, ", ")));
        compare_both(given.line, given.slug, "label", given.label, other.label);
        compare_both(given.line, given.slug, "meaning", given.meaning, other.meaning);
    }

    void compare_both(int line, const std::string& slug, const std::string& part,
                      const Bilingual& here, const Bilingual& there) {
        compare_part(line, slug, part + ".en", here.english, there.english);
        compare_part(line, slug, part + ".ar", here.arabic, there.arabic);
    }

    void compare_part(int line, const std::string& slug, const std::string& part,
                      const std::string& here, const std::string& there) {
        if (here != there) {
            faults_.add(
                pack_.file, line,
                {"{} is defined already, and otherwise: {} is '{}' here and '{}' there"_text, slug,
                 part, here, there});
        }
    }

    void merge_entities() {
        SQLite::Statement stored(database_, "SELECT kind FROM entity WHERE slug = ?1");
        std::erase_if(pack_.entities, [&](const PackEntity& entity) {
            stored.reset();
            stored.bind(1, entity.slug);
            if (!stored.executeStep()) {
                return false;
            }
            compare_entity(entity.line, entity.slug, "kind", entity.kind,
                           stored.getColumn(0).getString());
            return true;
        });
    }

    /// Takes out names that the base has, in whatever role.
    void merge_names() {
        SQLite::Statement stored(database_,
                                 "SELECT n.text, n.role FROM name AS n JOIN entity AS e "
                                 "ON e.id = n.entity_id WHERE e.slug = ?1 AND n.language = ?2");
        std::erase_if(pack_.names, [&](PackName& name) {
            bool is_there = false;
            std::string label;
            stored.reset();
            stored.bind(1, name.entity);
            stored.bind(2, name.language);
            while (stored.executeStep()) {
                const std::string text = stored.getColumn(0).getString();
                is_there = is_there || text == name.text;
                if (stored.getColumn(1).getString() == "label") {
                    label = text;
                }
            }
            const bool is_other_label =
                name.role == "label" && !label.empty() && label != name.text;
            if (is_other_label && name.is_short) {
                name.role = "alias";
            } else if (is_other_label) {
                compare_entity(name.line, name.entity, "label." + name.language, name.text, label);
                return true;
            }
            return is_there;
        });
    }

    void compare_entity(int line, const std::string& slug, const std::string& part,
                        const std::string& here, const std::string& there) {
        const std::string source = here == there ? "" : first_source(slug);
        if (source.empty()) {
            compare_part(line, slug, part, here, there);
        } else {
            faults_.add(
                pack_.file, line,
                {"{} is defined already, and otherwise: {} is '{}' here and '{}' there, with source {}"_text,
                 slug, part, here, there, source});
        }
    }

    /// Returns the source of the first statement that speaks of an entity, or nothing.
    std::string first_source(const std::string& slug) {
        SQLite::Statement row(database_, "SELECT o.slug FROM statement AS s "
                                         "JOIN source AS o ON o.id = s.source_id JOIN entity AS e "
                                         "ON e.id IN (s.subject_id, s.object_id) "
                                         "WHERE e.slug = ?1 ORDER BY s.id LIMIT 1");
        row.bind(1, slug);
        return row.executeStep() ? row.getColumn(0).getString() : "";
    }

    SQLite::Database& database_;
    Pack& pack_;
    FaultList& faults_;
};

} // namespace

void merge_vocabulary(SQLite::Database& database, Pack& pack, FaultList& faults) {
    VocabularyMerge(database, pack, faults).merge();
}

} // namespace sijill::kb
