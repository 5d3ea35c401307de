#include "ask/choose/correction.hpp"

#include <algorithm>
#include <string_view>

namespace sijill::ask {
namespace {

bool is_of_people(std::string_view kind) {
    return kind == "person" || kind == "organization";
}

} // namespace

bool may_correct(const Row& row, const std::vector<Named>& names, bool asks_whether) {
    const Fact& fact = row.facts.front();
    const auto is_subject = [&](const Named& name) {
        return std::ranges::find(name.entities, fact.subject_slug, &NamedEntity::slug) !=
               name.entities.end();
    };
    const auto may_be_value = [&](const Named& name) {
        return !is_subject(name) &&
               std::ranges::any_of(name.entities, [&](const NamedEntity& entity) {
                   return entity.kind == fact.object_kind ||
                          (is_of_people(entity.kind) && is_of_people(fact.object_kind));
               });
    };
    return std::ranges::any_of(names, is_subject) &&
           (!asks_whether || std::ranges::any_of(names, may_be_value));
}

} // namespace sijill::ask
