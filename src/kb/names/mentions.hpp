#pragma once

#include "sijill/analyzer.hpp"

#include <SQLiteCpp/Database.h>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace sijill::kb {

/// A name that a text has: its tokens, and every entity with that name.
struct NameMatch {
    std::size_t first_token = 0;
    std::size_t token_count = 0;
    std::vector<std::int64_t> entities; ///< ascending ids
};

/// Finds the names of a base in a text. A name matches token by token, its first word also behind
/// an Arabic proclitic («لماسك», «والشركة»). Where names overlap, the one that begins first is
/// taken, and the longest of those. Reads the names once, and does not use the database afterwards.
class NameFinder {
public:
    explicit NameFinder(SQLite::Database& database);

    /// Returns the names among the tokens, in order, not overlapping.
    [[nodiscard]] std::vector<NameMatch> find(const std::vector<Token>& tokens) const;

private:
    struct Name {
        std::vector<std::string> words;
        std::vector<std::int64_t> entities;
        /// An entity of that name is a model. A number behind it then makes another name.
        bool model = false;
    };

    [[nodiscard]] const Name* longest_at(const std::vector<Token>& tokens, std::size_t first) const;

    std::map<std::string, std::vector<Name>> by_first_word_; ///< by first word; longest first
};

struct Mention {
    std::int64_t sentence = 0; ///< sentence.id
    std::int64_t entity = 0;   ///< entity.id
    std::int64_t start_cp = 0; ///< in the source's text
    std::int64_t end_cp = 0;
    std::string form; ///< the name as it stands there
};

/// Returns the mentions of entities in the sentences of a base, in the order of the text.
[[nodiscard]] std::vector<Mention> find_mentions(SQLite::Database& database);

/// Finds and writes all mentions of a base anew, inside the caller's transaction, since older
/// sentences may have a name that is new. Returns their number.
std::size_t link_mentions(SQLite::Database& database);

} // namespace sijill::kb
