#include "kb/drafts/draft_entities.hpp"

#include "base/to_int64.hpp"
#include "kb/candidates/new_entity_kinds.hpp"
#include "kb/names/name_language.hpp"
#include "kb/packs/pack_vocabulary.hpp"
#include "sijill/analyzer.hpp"
#include "text/unicode/slugs.hpp"

#include <SQLiteCpp/Statement.h>

#include <algorithm>
#include <utility>

namespace sijill::kb {
namespace {

/// Where no letter of a name has a Latin one.
constexpr const char* kNamelessEntity = "entity";

/// Adds a spelling to the names of an entity: the first in its language is the label.
void add_name(std::vector<PackName>& names, const std::string& slug, const std::string& text,
              std::string_view language) {
    PackName name;
    name.entity = slug;
    name.text = text;
    name.language = language;
    name.role = std::ranges::find(names, name.language, &PackName::language) == names.end()
                    ? "label"
                    : "alias";
    names.push_back(std::move(name));
}

} // namespace

std::int64_t DraftEntities::add(const claims::NewName& name) {
    const std::string slug = free_slug(name.slug);
    Stub& stub = stubs_[slug];
    stub.kind = name.kind;
    stub.is_name = true;
    for (const claims::Spelling& spelling : name.spellings) {
        add_name(stub.names, slug, spelling.text, spelling.language);
        words_.emplace(folded_words(spelling.text), slug);
    }
    const std::int64_t number = -1 - to_int64(stubs_.size());
    known_[number] = slug;
    return number;
}

std::string DraftEntities::slug_of(std::int64_t entity) {
    const auto known = known_.find(entity);
    if (known != known_.end()) {
        return known->second;
    }
    SQLite::Statement row(database_, "SELECT slug FROM entity WHERE id = ?1");
    row.bind(1, entity);
    row.executeStep();
    return known_[entity] = row.getColumn(0).getString();
}

std::optional<std::string> DraftEntities::slug_of(const CandidatePart& part,
                                                  const std::string& kind) {
    if (part.entity) {
        return slug_of(*part.entity);
    }
    const std::string words = part.words.value_or("");
    const std::string folded = folded_words(words);
    const auto language = language_of_name(words);
    if (folded.empty() || !language || is_bare_organization(words)) {
        return std::nullopt;
    }
    const auto known = words_.find(folded);
    if (known != words_.end()) {
        return known->second;
    }
    const std::string slug = free_slug(text::slug_from(words));
    words_[folded] = slug;
    Stub& stub = stubs_[slug];
    const std::string own = part.kind.empty() ? kind_in_name(words) : part.kind;
    stub.kind = own.empty() ? kind : own;
    add_name(stub.names, slug, words, *language);
    return slug;
}

/// Returns a slug that neither an entity of the base nor another stub has.
std::string DraftEntities::free_slug(const std::string& words) {
    SQLite::Statement row(database_, "SELECT 1 FROM entity WHERE slug = ?1");
    const auto is_taken = [&](const std::string& slug) {
        row.reset();
        row.bind(1, slug);
        return stubs_.contains(slug) || row.executeStep();
    };
    const std::string slug = words.empty() ? kNamelessEntity : words;
    std::string free = slug;
    for (int number = 2; is_taken(free); ++number) {
        free = text::numbered_slug(slug, number);
    }
    return free;
}

void DraftEntities::add_stubs(Pack& pack) const {
    const std::set<std::string> used = named_entities(pack);
    for (const auto& [slug, stub] : stubs_) {
        if (!stub.is_name && !used.contains(slug)) {
            continue;
        }
        PackEntity entity;
        entity.slug = slug;
        entity.kind = stub.kind;
        entity.draft = stub.is_name
                           ? "a name that the base does not know: look at its kind and its names"
                           : "words that may be no name: look whether an entity is meant";
        pack.entities.push_back(std::move(entity));
        pack.names.insert(pack.names.end(), stub.names.begin(), stub.names.end());
    }
}

} // namespace sijill::kb
