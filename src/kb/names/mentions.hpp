#pragma once

#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// A name found in a text: which tokens it takes, and every entity that has it.
struct NameMatch {
    std::size_t first_token = 0;
    std::size_t token_count = 0;
    std::vector<std::int64_t> entities; ///< ascending ids
};

/// All names of a base, to be found in tokens. A name matches token by token; its first word also
/// behind an Arabic proclitic («لماسك», «والشركة»). Where names overlap, the longest from the left
/// wins.
class NameFinder {
public:
    explicit NameFinder(SQLite::Database& database);

    /// The names among the tokens, in order, not overlapping.
    [[nodiscard]] std::vector<NameMatch> find(const std::vector<Token>& tokens) const;

private:
    struct Name {
        std::vector<std::string> words;
        std::vector<std::int64_t> entities;
        bool model =
            false; ///< some entity of that name is a model, whose number belongs to its name
    };

    [[nodiscard]] const Name* longest_at(const std::vector<Token>& tokens, std::size_t first) const;

    std::map<std::string, std::vector<Name>> by_first_word_; ///< longest first
};

struct Mention {
    std::int64_t sentence = 0; ///< sentence.id
    std::int64_t entity = 0;   ///< entity.id
    std::int64_t start_cp = 0; ///< in the source's text
    std::int64_t end_cp = 0;
    std::string form; ///< the name as it stands there
};

/// What the sentences of a base name, in their order.
[[nodiscard]] std::vector<Mention> find_mentions(SQLite::Database& database);

/// Writes the mentions of a base anew, inside the caller's transaction; returns how many there are.
/// All of them, since a new name may be one that older sentences hold.
std::size_t link_mentions(SQLite::Database& database);

} // namespace sijill::kb
