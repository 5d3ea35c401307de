#pragma once

#include "ask/read/reading.hpp"
#include "ask/rows/queries.hpp"
#include "sijill/knowledge_base.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sijill::ask {

struct NamedEntity {
    std::string slug;
    std::string kind;

    bool operator==(const NamedEntity&) const = default;
};

/// A name in a question, with each entity that it may mean.
struct Named {
    std::size_t first_token = 0;
    std::size_t token_count = 0;
    std::vector<NamedEntity> entities;
    bool is_whole = true;     ///< a name of the base, letter for letter
    bool is_excepted = false; ///< «غير ماسك»

    bool operator==(const Named&) const = default;
};

/// Whether a name may mean the entity of a slug.
[[nodiscard]] bool may_mean(const Named& name, std::string_view slug);

/// Whether an entity of a kind can speak, found and make things: a person or an organization.
[[nodiscard]] bool is_actor(std::string_view kind);

/// Whether a kind is one of things that have proper names.
[[nodiscard]] bool is_proper(std::string_view kind);

/// Finds the names of a base in a question: first whole names (kb::NameFinder), then, among the
/// words that are none and no known word of a question, names with slips of typing, in the other
/// script, written together, or in part («Opus», «كلود»). Of these the nearest are taken; several
/// that are equally near are all kept. `within`: a name that begins or ends with a word of
/// questions gives way to the name within it («تأخر نور 5» to «نور 5»).
[[nodiscard]] std::vector<Named> find_names(KnowledgeBase& base, const AskQueries& queries,
                                            const QuestionPatterns& patterns,
                                            const Reading& reading, bool within = false);

/// Takes the meanings from words that are part of a proper name: «لارج» is no word of delay. Names
/// of events and industries are descriptions, whose words mean what they mean. A time within a name
/// is none: «Falcon 2025».
void forget_names(const QuestionPatterns& patterns, const std::vector<Named>& names,
                  Reading& reading);

/// Reads "by" behind a word of delay as "because of" ("delayed by a small team"), and at the end of
/// a question as asking for the cause ("What was it delayed by?"). Behind it stands no person, no
/// organization, no time and no length of time ("by two days").
void read_causes_behind_by(const QuestionPatterns& patterns, const std::vector<Named>& names,
                           Reading& reading);

/// Returns of each token whether it is part of a name, or beside one the word for its kind: «هاتف
/// نور 5».
[[nodiscard]] std::vector<bool> tokens_of_names(const QuestionPatterns& patterns,
                                                const Reading& reading,
                                                const std::vector<Named>& names);

/// Returns the consonants of a word in a notation that Arabic and Latin letters share, so that
/// «كوين» and "Qwen" have the same; empty for a word with other signs. `with_vowels`: also where
/// vowels stand between, before and behind them.
[[nodiscard]] std::string skeleton(std::string_view word, bool with_vowels = false);

} // namespace sijill::ask
