#pragma once

#include "bench/candidates/frame_scores.hpp"
#include "sijill/result_set.hpp"

#include <vector>

/// Tables of claims, to be read.
namespace sijill::bench {

/// The claims of each of the sentences.
using Claims = std::vector<std::vector<claims::Claim>>;

/// Returns the frames that no claim stands for, and the claims that stand for none or are of
/// another certainty.
[[nodiscard]] ResultSet wrong_frames(const std::vector<FramedSentence>& sentences,
                                     const Claims& claims);

/// Returns how many claims of each rule there are, and how many stand for a frame.
[[nodiscard]] ResultSet rule_scores(const std::vector<FramedSentence>& sentences,
                                    const Claims& claims);

/// Returns the sentences that are wrongly taken to say a delay, or not to say one.
[[nodiscard]] ResultSet wrong_delays(const std::vector<FramedSentence>& sentences,
                                     const Claims& claims);

/// Returns `count` claims that are drawn at random.
[[nodiscard]] ResultSet drawn_claims(const std::vector<FramedSentence>& sentences,
                                     const Claims& claims, std::size_t count, unsigned seed);

} // namespace sijill::bench
