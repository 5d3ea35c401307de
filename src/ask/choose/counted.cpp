#include "ask/choose/counted.hpp"

#include <algorithm>
#include <set>
#include <string>

namespace sijill::ask {
namespace {

/// One side of a statement.
struct Thing {
    std::string identity; ///< its slug, or its words where no entity stands for it
    std::string kind;     ///< of the entity
};

/// Returns what a statement adds to a count.
Thing counted_by(const Fact& fact, const std::vector<Named>& names, const Accounts& accounts) {
    const auto is_named = [&](const std::string& slug) {
        return std::ranges::any_of(names, [&](const Named& name) {
            return !name.is_excepted && accounts.is_or_has(name, slug);
        });
    };
    if (is_named(fact.subject_slug) && !is_named(fact.object_slug)) {
        return {fact.object_slug.empty() ? fact.value : fact.object_slug, fact.object_kind};
    }
    // «نماذج لم تُسمّ» of one company are one thing for each wording.
    const std::string words = fact.value_kind == "some" ? fact.value : "";
    return {fact.subject_slug + words, words.empty() ? fact.subject_kind : ""};
}

bool is_of_kinds(const Thing& thing, const std::set<std::string>& kinds) {
    return kinds.empty() || thing.kind.empty() || kinds.contains(thing.kind);
}

/// Returns the kinds of what the question asks for, by the word behind its "how many", "which" or
/// "what"; none where that word is not for a kind.
std::set<std::string> asked_kinds(const Reading& reading, const QuestionPatterns& patterns) {
    const auto asks_for_things = [&](std::size_t token) {
        return std::ranges::any_of(reading.meanings[token].concepts, [&](std::size_t each) {
            const auto type = patterns.asking.find(each);
            return type != patterns.asking.end() &&
                   (type->second == "how_many" || type->second == "which" ||
                    type->second == "what");
        });
    };
    for (std::size_t token = 1; token < reading.tokens.size(); ++token) {
        if (asks_for_things(token - 1) && !asks_for_things(token)) {
            const auto kinds = patterns.kinds.find(reading.tokens[token].text);
            return kinds == patterns.kinds.end() ? std::set<std::string>{} : kinds->second;
        }
    }
    return {};
}

} // namespace

std::size_t count_things(const std::vector<Row>& rows, const Asked& asked,
                         const Accounts& accounts) {
    const std::set<std::string> kinds = asked_kinds(*asked.reading, accounts.patterns());
    std::set<std::string> counted;
    for (const Row& row : rows) {
        Thing thing = counted_by(row.facts.front(), *asked.names, accounts);
        if (!is_of_kinds(thing, kinds)) {
            return 0;
        }
        counted.insert(std::move(thing.identity));
    }
    return counted.size();
}

bool is_of_asked_kind(const Fact& fact, const Asked& asked, const Accounts& accounts) {
    return !is_proper(fact.object_kind) || !is_proper(fact.subject_kind) ||
           asked.reading->type == "how_many" ||
           is_of_kinds(counted_by(fact, *asked.names, accounts),
                       asked_kinds(*asked.reading, accounts.patterns()));
}

} // namespace sijill::ask
