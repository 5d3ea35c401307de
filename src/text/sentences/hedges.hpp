#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace sijill::text {

/// Words that make a claim less than certain: «قد» before an imperfect, «ربما», «من المتوقع».
struct Hedge {
    TextSpan span; ///< the words, without a conjunction before them
    /// The hedge and the words right beside it that it governs, or `span`. What is cut out of the
    /// text within `reach` is hedged, though the hedge itself may be left out.
    TextSpan reach;
    std::string_view certainty; ///< what it leaves: "probable", "possible" or "unknown"

    /// Whether it governs something between two code points of the text, also where that begins
    /// right behind the hedge.
    [[nodiscard]] bool governs(std::size_t begin_cp, std::size_t end_cp) const {
        return reach.begin_cp < end_cp && reach.end_cp > begin_cp;
    }
};

/// Returns the hedges of a text, ascending; they do not overlap. `tokens` are those of
/// tokenize(text). The lexicon with its conditions is src/text/data/hedges.inc. Thread-safe.
[[nodiscard]] std::vector<Hedge> find_hedges(std::string_view text,
                                             const std::vector<Token>& tokens);
[[nodiscard]] std::vector<Hedge> find_hedges(std::string_view text);

} // namespace sijill::text
