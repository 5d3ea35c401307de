#pragma once

#include "kb/names/mentions.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/explanation.hpp"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Where a sentence mentions an entity.
struct MentionPlace {
    std::int64_t entity = 0;   ///< entity.id
    std::vector<Token> tokens; ///< of the sentence's text
};

/// The mentions of a sentence in the order of its text; `text` is the sentence's.
[[nodiscard]] std::vector<MentionPlace>
mention_places(SQLite::Database& database, std::int64_t sentence, std::string_view text);

/// Gives the matches of kind mention, of which the index knows no place, their words and spans: one
/// match for each mention of an entity that the question names. `names` are those in the question.
void place_mentions(Explanation& why, const std::vector<NameMatch>& names,
                    const std::vector<MentionPlace>& places);

} // namespace sijill::kb
