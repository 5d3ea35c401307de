#pragma once

#include "sijill/analyzer.hpp"

#include <cstddef>
#include <optional>
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
};

/// Returns the hedges of a text, ascending; they do not overlap. `tokens` are those of
/// tokenize(text). The lexicon with its conditions is src/text/data/hedges.inc. Thread-safe.
[[nodiscard]] std::vector<Hedge> find_hedges(std::string_view text,
                                             const std::vector<Token>& tokens);
[[nodiscard]] std::vector<Hedge> find_hedges(std::string_view text);

/// Returns the first hedge of a text that governs something between two code points of it, also
/// where that begins right behind the hedge. Thread-safe.
[[nodiscard]] std::optional<Hedge> find_hedge_over(std::string_view text, std::size_t begin_cp,
                                                   std::size_t end_cp);

} // namespace sijill::text
