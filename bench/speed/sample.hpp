#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace sijill::bench {

/// Queries drawn from a text: the same for the same passages, counts and seed.
struct Sample {
    std::vector<std::string> sentences; ///< some words as they stand side by side
    std::vector<std::string> frequent;  ///< words that very many passages hold; no stop words
    std::vector<std::string> rare;      ///< words that two passages hold, or a few more
    std::vector<std::string> phrases;   ///< two or three words side by side, none a stop word
    std::vector<std::string> prefixes;  ///< the first letters of longer words
    std::vector<std::string> mistyped;  ///< words with one slip, so that no passage holds them
};

/// Counts the words of a text, and keeps some of its passages to draw queries from.
class TextCensus {
public:
    /// Keeps at most `kept` passages, chosen uniformly from all.
    TextCensus(std::size_t kept, std::uint64_t seed) : kept_(kept), random_(seed) {}

    void add(std::string_view passage);

    /// Up to `count` different ones of each kind; fewer if the text is too small.
    [[nodiscard]] Sample draw(std::size_t count);

private:
    [[nodiscard]] std::size_t below(std::size_t end);
    [[nodiscard]] std::vector<std::string> draw_frequent(std::size_t count);
    [[nodiscard]] std::vector<std::string> draw_rare(std::size_t count);
    [[nodiscard]] std::string some_sentence(const std::string& passage);
    [[nodiscard]] std::string some_phrase(const std::string& passage);
    [[nodiscard]] std::string some_prefix(const std::string& passage);
    [[nodiscard]] std::string some_slip(const std::string& passage);

    std::size_t kept_;
    std::mt19937_64 random_;
    std::size_t passages_ = 0;
    std::vector<std::string> choice_;
    std::map<std::string, std::size_t, std::less<>> counts_; ///< folded word and its passages
};

/// The number of passages that a rare word may be in: five, or one in ten thousand.
[[nodiscard]] std::size_t rarely(std::size_t passages);

/// A word with one inner letter left out; words of fewer than five letters stay as they are.
[[nodiscard]] std::string with_letter_left_out(std::string_view word, std::size_t number);

/// The first letters of a word, whole code points; the word where it has no more.
[[nodiscard]] std::string first_letters(std::string_view word, std::size_t count);

} // namespace sijill::bench
