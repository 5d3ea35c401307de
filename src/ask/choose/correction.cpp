#include "ask/choose/correction.hpp"

#include <algorithm>

namespace sijill::ask {

bool may_correct(const Row& row, const std::vector<Named>& names, bool asks_whether) {
    const Fact& fact = row.facts.front();
    const auto is_subject = [&](const Named& name) { return may_mean(name, fact.subject_slug); };
    const auto may_be_value = [&](const Named& name) {
        return !is_subject(name) &&
               std::ranges::any_of(name.entities, [&](const NamedEntity& entity) {
                   return entity.kind == fact.object_kind ||
                          (is_actor(entity.kind) && is_actor(fact.object_kind));
               });
    };
    return std::ranges::any_of(names, is_subject) &&
           (!asks_whether || std::ranges::any_of(names, may_be_value));
}

} // namespace sijill::ask
