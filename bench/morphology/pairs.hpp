#pragma once

#include <cstddef>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace sijill::bench {

/// Two words, and whether a search for one should find the other.
struct WordPair {
    bool alike = false;
    std::string one;
    std::string other;
    std::string note;
};

/// Reads lines of `1|0 <TAB> word <TAB> word [<TAB> note]`; lines that begin with `#` are comments.
/// Throws Error(bad_input) with file and line.
[[nodiscard]] std::vector<WordPair> read_pairs(const std::filesystem::path& file);

/// How many pairs a matcher got right. A pair is "found" if the matcher says that its words match.
struct PairScore {
    std::size_t found = 0;
    std::size_t rightly_found = 0;
    std::size_t alike = 0; ///< pairs that should be brought together

    /// 0 if the divisor is 0.
    [[nodiscard]] double precision() const noexcept;
    [[nodiscard]] double recall() const noexcept;
    [[nodiscard]] double f1() const noexcept; ///< the harmonic mean of both
};

/// `found` says for each pair whether it was found; both have the same length.
[[nodiscard]] PairScore score_pairs(std::span<const WordPair> pairs,
                                    const std::vector<bool>& found);

} // namespace sijill::bench
