#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::search {

/// A word with how much it looks like another.
struct AlikeWord {
    double likeness;
    std::string_view word;
};

/// The words of an index among which those are sought that look alike. Takes the time to read all
/// letters when it is made, and a few operations on 64 bits for a word after that: it has a
/// signature of the trigrams of each (superimposed coding: D. Knuth, The Art of Computer
/// Programming 3, § 6.5). Const calls are thread-safe.
class Lexicon {
public:
    /// Takes folded words as one text with a space between, none of them a number.
    explicit Lexicon(std::string_view words);

    /// Returns the words whose likeness to a word, which is no number, is greater than 0 and at
    /// least `least`: Dice's coefficient of the distinct trigrams of both, twice the number that
    /// they share, divided by the sum of both numbers. The most alike come first, equals in the
    /// order of their bytes. The views live as long as the lexicon.
    [[nodiscard]] std::vector<AlikeWord> alike(std::string_view word, double least) const;

    /// Returns the size of what is kept: the letters, and 12 bytes a word.
    [[nodiscard]] std::size_t bytes() const noexcept;

private:
    /// Words whose signatures have the same number of bits.
    struct Group {
        std::string words;
        std::vector<std::uint32_t> ends;       ///< of the words, in bytes
        std::vector<std::uint64_t> signatures; ///< of each word, a bit for each trigram

        [[nodiscard]] std::string_view word(std::size_t number) const;
    };

    std::vector<Group> groups_; ///< by the number of bits
};

} // namespace sijill::search
