#pragma once

#include "base/word_map.hpp"
#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// A name that a text has: its tokens, and every entity with that name.
struct NameMatch {
    std::size_t first_token = 0;
    std::size_t token_count = 0;
    std::vector<std::int64_t> entities; ///< ascending ids
    /// Letters in front of the name in its first token: conjunction and preposition, not the
    /// article.
    std::size_t clitic_letters = 0;
};

/// Finds the names of a base in texts. A name matches token by token, its first word also behind
/// an Arabic proclitic («لماسك», «والشركة»). Where names overlap, the one that begins first is
/// taken, and the longest of those. Reads the names once, and does not use the database afterwards.
/// Use one object from one thread at a time: it remembers words that it has seen.
class NameFinder {
public:
    explicit NameFinder(SQLite::Database& database);

    /// Returns the names among the tokens, in order, not overlapping.
    [[nodiscard]] std::vector<NameMatch> find(const std::vector<Token>& tokens);

private:
    struct Name {
        std::vector<std::string> words;
        std::vector<std::int64_t> entities;
        /// An entity of that name is a model. A number behind it then makes another name.
        bool model = false;
    };

    using Names = std::vector<Name>; ///< with the same first word, the longest first

    void mark_ending(std::string_view word);
    [[nodiscard]] bool has_ending_of_name(std::string_view word) const;
    [[nodiscard]] const std::vector<const Names*>& names_from(const std::string& word);
    [[nodiscard]] const Name* longest_at(const std::vector<Token>& tokens, std::size_t first);

    std::map<std::string, Names> by_first_word_;

    /// A bit for the last letters of each first word, by a hash: what stands before a name never
    /// changes its end, so that most tokens need not be looked up.
    std::bitset<std::size_t{1} << 16U> endings_;

    /// The names that may begin with a token, by its text: most tokens of a text are words that
    /// came before, and few begin a name.
    WordMap<std::vector<const Names*>> seen_;
};

} // namespace sijill::kb
