#include "kb/drafts/draft_entities.hpp"

#include "text/unicode/slugs.hpp"
#include "kb/packs/short_forms.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Statement.h>

#include <utility>

namespace sijill::kb {
namespace {

/// Where no letter of a name has a Latin one.
constexpr const char* kNamelessEntity = "entity";

/// Returns the slugs of the entities that a statement names.
std::set<std::string> entities_of(const PackStatement& statement) {
    std::set<std::string> slugs{statement.subject};
    if (statement.value.object) {
        slugs.insert(*statement.value.object);
    }
    for (const PackSpeaker& speaker : statement.says) {
        if (speaker.speaker) {
            slugs.insert(*speaker.speaker);
        }
    }
    return slugs;
}

} // namespace

DraftEntities::DraftEntities(SQLite::Database& database) : database_(database) {
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
                                                  std::string_view kind) {
    if (part.entity) {
        return slug_of(*part.entity);
    }
    const std::string words = part.words.value_or("");
    const std::string folded = folded_words(words);
    const auto language = language_of_name(words);
    if (folded.empty() || !language) {
        return std::nullopt;
    }
    const auto known = slugs_.find(folded);
    if (known != slugs_.end()) {
        return known->second;
    }
    const std::string slug = free_slug(words);
    slugs_[folded] = slug;
    stubs_[slug] = {words, std::string(*language),
                    part.kind.empty() ? std::string(kind) : part.kind};
    return slug;
}

/// Returns a slug for a name that neither the base nor another stub has.
std::string DraftEntities::free_slug(const std::string& words) {
    const auto is_taken = [this](const std::string& slug) {
        SQLite::Statement row(database_, "SELECT 1 FROM entity WHERE slug = ?1");
        row.bind(1, slug);
        return stubs_.contains(slug) || row.executeStep();
    };
    std::string slug = text::slug_from(words);
    if (slug.empty()) {
        slug = kNamelessEntity;
    }
    std::string free = slug;
    for (int number = 2; is_taken(free); ++number) {
        free = text::numbered_slug(slug, number);
    }
    return free;
}

void DraftEntities::add_stubs(Pack& pack) const {
    std::set<std::string> used;
    for (const PackStatement& statement : pack.statements) {
        used.merge(entities_of(statement));
    }
    for (const auto& [slug, stub] : stubs_) {
        if (!used.contains(slug)) {
            continue;
        }
        PackEntity entity;
        entity.slug = slug;
        entity.kind = stub.kind;
        entity.draft = "the base does not know this name: check its kind, and give further names";
        pack.entities.push_back(std::move(entity));
        PackName name;
        name.entity = slug;
        name.text = stub.words;
        name.language = stub.language;
        name.role = "label";
        pack.names.push_back(std::move(name));
    }
}

} // namespace sijill::kb
