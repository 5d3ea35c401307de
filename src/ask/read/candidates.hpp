#pragma once

#include "ask/read/reading.hpp"

#include <cstddef>
#include <vector>

namespace sijill::ask {

/// An intent that a question may have.
struct Candidate {
    const Intent* intent = nullptr;
    std::size_t needs = 0;             ///< how many concepts of the pattern it has
    std::vector<std::size_t> used;     ///< tokens of the pattern that are no question words
    std::vector<std::size_t> leftover; ///< tokens that neither name nor pattern account for
    /// Whether the question asks for what is not so, and the pattern does not: "who does not
    /// compete with Grok?". What is so is no answer to it.
    bool is_denied = false;
};

/// Returns the intents whose patterns fit, the best first: those that leave the fewest words over,
/// then those that need the most, then in the order of the file. `named` says of each token whether
/// it is part of a name.
[[nodiscard]] std::vector<Candidate> candidates(const QuestionPatterns& patterns,
                                                const Reading& reading,
                                                const std::vector<bool>& named);

} // namespace sijill::ask
