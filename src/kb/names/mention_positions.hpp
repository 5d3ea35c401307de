#pragma once

#include "kb/names/name_finder.hpp"
#include "sijill/analyzer.hpp"
#include "sijill/explanation.hpp"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace sijill::kb {

/// Where a sentence mentions an entity: by which of its tokens.
struct MentionPosition {
    std::int64_t entity = 0;   ///< entity.id
    std::vector<Token> tokens; ///< spans are in the sentence's text
};

/// Looks up mentions in one sentence after another.
class MentionPositions {
public:
    explicit MentionPositions(SQLite::Database& database);

    /// Returns the mentions in a sentence in the order of its text, which is `text`.
    [[nodiscard]] std::vector<MentionPosition> in(std::int64_t sentence, std::string_view text);

private:
    SQLite::Statement rows_;
};

/// Replaces the matches of kind mention in an explanation, which come from the index without words
/// and spans, by one match with both for each mention of an entity that the question names. `names`
/// are the names in the question, and `mentions` those in the sentence.
void locate_mentions(Explanation& why, const std::vector<NameMatch>& names,
                     const std::vector<MentionPosition>& mentions);

} // namespace sijill::kb
