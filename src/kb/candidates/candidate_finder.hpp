#pragma once

#include "kb/candidates/candidate.hpp"
#include "kb/candidates/predicate_choice.hpp"
#include "kb/names/name_finder.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// The name of an entity in a sentence.
struct NamedEntity {
    TextSpan span;                      ///< in the sentence, without clitics
    std::optional<std::int64_t> entity; ///< entity.id; nothing: several have the name
    std::string kind;                   ///< of the entity, or of one of them
};

/// A sentence of a text, and the names in it.
struct NamedSentence {
    std::size_t index = 0; ///< among the sentences of the text
    std::string_view text;
    std::size_t start_cp = 0; ///< in the whole text
    const std::vector<Token>& tokens;
    std::vector<NamedEntity> names; ///< ascending, not overlapping
    std::size_t rank = 1;           ///< among the equal sentences of the text, from 1
};

/// Finds what sentences seem to state, with the entities of a base. Reads the base once, and does
/// not use it afterwards. Thread-safe.
class CandidateFinder {
public:
    explicit CandidateFinder(SQLite::Database& database);

    /// Returns the names of the base that a sentence has, as NameFinder has found them.
    [[nodiscard]] std::vector<NamedEntity> named(std::string_view sentence,
                                                 const std::vector<Token>& tokens,
                                                 const std::vector<NameMatch>& matches) const;

    /// Returns the candidates of a sentence in the order of their cues. `source_day` is the day of
    /// the source as a day_number(), if it is known.
    [[nodiscard]] std::vector<Candidate> find(const NamedSentence& sentence,
                                              std::optional<int> source_day) const;

private:
    std::map<std::int64_t, std::string> kinds_; ///< of entities
    PredicateChoice predicates_;
};

} // namespace sijill::kb
