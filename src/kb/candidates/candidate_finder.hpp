#pragma once

#include "kb/candidates/candidate.hpp"
#include "kb/candidates/predicate_choice.hpp"
#include "kb/names/name_finder.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// A sentence of a text, and the names of the base in it.
struct NamedSentence {
    std::size_t index = 0; ///< among the sentences of the text
    std::string_view text;
    std::size_t start_cp = 0; ///< in the whole text
    const std::vector<Token>& tokens;
    const std::vector<NameMatch>& names;
};

/// Finds what sentences seem to state, with the entities of a base. Reads the base once, and does
/// not use it afterwards. Thread-safe.
class CandidateFinder {
public:
    explicit CandidateFinder(SQLite::Database& database) : predicates_(database) {}

    /// Returns the candidates of a sentence in the order of their cues. `source_day` is the day of
    /// the source as a day_number(), if it is known.
    [[nodiscard]] std::vector<Candidate> find(const NamedSentence& sentence,
                                              std::optional<int> source_day) const;

private:
    PredicateChoice predicates_;
};

} // namespace sijill::kb
