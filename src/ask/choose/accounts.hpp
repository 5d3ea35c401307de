#pragma once

#include "ask/names/named.hpp"
#include "ask/rows/facts.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace sijill::ask {

/// Tells whether statements speak of what a question names and asks. No word of a question is left
/// out of account: what neither a name nor the pattern has must stand in the statement.
class Accounts {
public:
    Accounts(const QuestionPatterns& patterns, const Reading& reading,
             const std::vector<Named>& names, Families families);

    /// How a row speaks of a name, in any of its readings: 2 of the entity or of what belongs to
    /// it, 1 in its words alone, 0 not at all.
    [[nodiscard]] int has_name(const Row& row, const Named& name);

    /// Whether a row has a named person or organization itself, not only what belongs to it: as who
    /// says it, or whom it is about. True of names of other kinds.
    [[nodiscard]] bool has_speaker(const Row& row, const Named& name);

    /// How a row has a word of the question: 2 in any form or in the other script, 1 by another
    /// word for the same concept, 0 not at all.
    [[nodiscard]] int has_word(const Row& row, std::size_t token);

    [[nodiscard]] const Families& families() const { return families_; }

private:
    [[nodiscard]] bool has_itself(const Row& row, const NamedEntity& entity);
    [[nodiscard]] bool has_text(const Row& row, const std::vector<std::string>& names);
    [[nodiscard]] int stands_for(std::size_t token, const std::string& word);

    const QuestionPatterns* patterns_;
    const Reading* reading_;
    const std::vector<Named>* names_;
    Families families_;
    std::unordered_map<std::int64_t, std::vector<std::string>> words_; ///< of a statement
    std::unordered_map<std::int64_t, std::string> folded_;             ///< its text
    std::vector<std::unordered_map<std::string, int>> known_; ///< of a token: word → whether
};

} // namespace sijill::ask
