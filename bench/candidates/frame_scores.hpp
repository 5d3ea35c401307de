#pragma once

#include "bench/candidates/labelled_sentences.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace sijill::bench {

/// Returns the claims of a sentence.
[[nodiscard]] std::vector<claims::Claim> claims_of(const FramedSentence& sentence);

/// Whether a claim says what a frame says: of its kind, with a subject or an object that shares a
/// word with that of the frame, or a frame that has neither. Clitics, quotation marks, «شركة»,
/// «تطبيق» and words without meaning («من») do not count.
[[nodiscard]] bool says(const claims::Claim& claim, const Frame& frame,
                        const std::string& sentence);

/// The claim that stands for each frame of a sentence; no claim stands for two.
struct Pairing {
    std::vector<std::optional<std::size_t>> claim_of_frame;
    std::vector<bool> is_right; ///< of each claim
};

[[nodiscard]] Pairing pair_up(const std::vector<claims::Claim>& claims,
                              const FramedSentence& sentence);

/// How many frames were found.
struct FrameScore {
    std::size_t frames = 0;
    std::size_t claims = 0;
    std::size_t right = 0;
    std::size_t right_certainty = 0; ///< of those that are right
    std::size_t right_polarity = 0;
    std::size_t with_time = 0; ///< of those that are right: the frame has a time
    std::size_t right_time = 0;

    void add(const FrameScore& other);
};

/// Returns the scores of a sentence, beside the numbers of the kinds.
[[nodiscard]] std::vector<FrameScore> score(const std::vector<claims::Claim>& claims,
                                            const FramedSentence& sentence);

/// Whether one of the claims is that something is late, put off or given up, or may be.
[[nodiscard]] bool says_delay(const std::vector<claims::Claim>& claims);

} // namespace sijill::bench
