#include "ask/choose/joined_names.hpp"

#include "ask/choose/direction.hpp"
#include "ask/names/enumerated.hpp"

#include <algorithm>
#include <iterator>

namespace sijill::ask {

JoinedNames::JoinedNames(const QuestionPatterns& patterns, const Reading& reading,
                         const std::vector<Named>& names, Accounts& accounts)
    : patterns_(&patterns), reading_(&reading), accounts_(&accounts) {
    for (const Named& name : names) {
        if (!name.is_excepted) {
            asked_.push_back(&name);
        }
    }
}

bool JoinedNames::is_of_two(const Row& row) {
    return !row.cells.contains("min_days") && is_proper(row.facts.front().object_kind);
}

bool JoinedNames::owns(const Named& left, const Named& right) const {
    return std::ranges::any_of(right.entities, [&](const NamedEntity& entity) {
        return accounts_->is_or_has(left, entity.slug);
    });
}

bool JoinedNames::is_attribute(const Named& left, const Named& right) const {
    const std::size_t behind = left.first_token + left.token_count;
    if (behind == right.first_token) {
        return owns(left, right) && reading_->language == Language::english;
    }
    return (owns(left, right) || owns(right, left)) && behind + 1 == right.first_token &&
           reading_->meanings[behind].concepts.contains(patterns_->belonging);
}

/// Whether an entity serves a name: it is the one that is named, or belongs to it and is not named
/// itself. "GPT-4 and OpenAI" are not both served by GPT-4.
bool JoinedNames::serves(const std::string& slug, const Named& name) const {
    const auto is_of = [&slug](const Named* other) { return may_mean(*other, slug); };
    return is_of(&name) ||
           (accounts_->is_or_has(name, slug) && std::ranges::none_of(asked_, is_of));
}

bool JoinedNames::joins(const Row& row, const Named& left, const Named& right) const {
    const Fact& fact = row.facts.front();
    return serves(fact.subject_slug, left) && serves(fact.object_slug, right) &&
           (fact.predicate != "successor_of" || asks_in_order(left, right));
}

/// Whether a cause that is told in words has a name: «نقص رقائق إنفيديا».
bool JoinedNames::is_in_cause(const Row& row, const Named& name) const {
    const Fact& fact = row.facts.front();
    for (std::size_t place = 0; place < name.token_count; ++place) {
        if (fact.predicate != "caused_by" ||
            !accounts_->has_form(fact.value, name.first_token + place)) {
            return false;
        }
    }
    return true;
}

bool JoinedNames::may_join(const Row& row) const {
    if (!is_of_two(row) || asked_.size() < 2 ||
        (asked_.size() == 2 && is_attribute(*asked_.front(), *asked_.back()))) {
        return std::ranges::all_of(asked_, [&](const Named* name) {
            return accounts_->has_name(row, *name) == Accounts::kEntity || is_in_cause(row, *name);
        });
    }
    return std::ranges::any_of(asked_, [&](const Named* left) {
        return std::ranges::any_of(
            asked_, [&](const Named* right) { return left != right && joins(row, *left, *right); });
    });
}

/// Whether a name is that of a speaker or of a place, and none of the two that a row joins.
bool JoinedNames::is_beside(const std::vector<Row>& rows, const Named& name) const {
    const bool is_side = std::ranges::any_of(rows, [&](const Row& row) {
        const Fact& fact = row.facts.front();
        return accounts_->is_or_has(name, fact.subject_slug) ||
               accounts_->is_or_has(name, fact.object_slug);
    });
    return !is_side && std::ranges::all_of(rows, [&](const Row& row) {
        return accounts_->has_name(row, name) == Accounts::kEntity;
    });
}

bool JoinedNames::join_sides(const std::vector<Row>& rows,
                             const std::vector<const Named*>& names) const {
    std::vector<std::size_t> sides;
    for (std::size_t index = 0; index < names.size(); ++index) {
        const bool is_same =
            index > 0 && is_enumerated(*patterns_, *reading_, *names[index - 1], *names[index]);
        sides.push_back(index == 0 ? 0 : sides.back() + (is_same ? 0 : 1));
    }
    const bool has_sides = !sides.empty() && sides.back() > 0;
    for (std::size_t left = 0; left < names.size(); ++left) {
        for (std::size_t right = left + 1; right < names.size(); ++right) {
            const bool must_join = !has_sides || sides[left] != sides[right];
            if (must_join && std::ranges::none_of(rows, [&](const Row& row) {
                    return joins(row, *names[left], *names[right]) ||
                           joins(row, *names[right], *names[left]);
                })) {
                return false;
            }
        }
    }
    return true;
}

bool JoinedNames::join_all(const std::vector<Row>& told) const {
    if (asked_.size() < kSeveral || told.empty() || !is_of_two(told.front())) {
        return true;
    }
    std::vector<Row> rows;
    std::ranges::copy_if(told, std::back_inserter(rows), [&told](const Row& row) {
        return row.facts.front().predicate == told.front().facts.front().predicate;
    });
    std::vector<const Named*> names = asked_;
    std::erase_if(names, [&](const Named* name) { return is_beside(rows, *name); });
    if (names.size() > 1 && join_sides(rows, names)) {
        return true;
    }
    // «غروك 3 من xAI»: who owns the thing that is named beside it may only describe it.
    const std::vector<const Named*> all = names;
    std::erase_if(names, [&](const Named* name) {
        return std::ranges::any_of(all, [&](const Named* other) {
            const bool is_before = name->first_token < other->first_token;
            return other != name && owns(*name, *other) &&
                   !is_enumerated(*patterns_, *reading_, is_before ? *name : *other,
                                  is_before ? *other : *name);
        });
    });
    return names.size() > 1 && join_sides(rows, names);
}

bool JoinedNames::asks_in_order(const Named& later, const Named& earlier) const {
    return (later.first_token < earlier.first_token) != turns_order(*patterns_, *reading_);
}

} // namespace sijill::ask
