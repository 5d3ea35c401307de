#pragma once

#include "claims/phrases/noun_phrase.hpp"

#include <cstdint>
#include <optional>

namespace sijill::claims {

/// Where a pattern stands in a sentence. Numbers are those of words.
struct Match {
    std::size_t first = 0;
    std::size_t last = 0;                  ///< itself included
    std::size_t anchor = 0;                ///< the word by which it was found
    const Reading* reading = nullptr;      ///< of the anchor; lives as long as the sentence
    std::optional<Phrase> subject, object; ///< what its slots have taken
    std::uint64_t words = 0; ///< a bit for each of its words, those far from the anchor left out
    std::optional<Phrase> hedge; ///< the words of it that make the claim less than certain
};

/// Returns the bit of a word in Match::words; 0 for a word that is not among the 32 before the
/// anchor, the anchor, and the 31 behind it.
[[nodiscard]] inline std::uint64_t cue_bit(const Match& match, std::size_t index) {
    constexpr std::size_t kBitOfAnchor = 32;
    constexpr std::size_t kBits = 64;
    const std::size_t bit = index + kBitOfAnchor - match.anchor; // wraps before the first bit
    return bit < kBits ? std::uint64_t{1} << bit : 0U;
}

/// Whether a word is one of the cue, and not only between two of them.
[[nodiscard]] inline bool is_of_cue(const Match& match, std::size_t index) {
    return (match.words & cue_bit(match, index)) != 0;
}

/// Returns where a pattern stands whose anchor is the word `at`, or nothing. Of several ways to
/// fill its gaps, the shortest.
[[nodiscard]] std::optional<Match> match_at(const Sentence& sentence, const Pattern& pattern,
                                            std::size_t at);

/// Whether a blocker stands where the cue of a match is; one without a place for the cue, anywhere
/// in the clause.
[[nodiscard]] bool is_blocked(const Sentence& sentence, const Pattern& blocker, const Match& match);

} // namespace sijill::claims
