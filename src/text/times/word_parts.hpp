#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

/// What rules ask about words that the lexicon of time lacks.
namespace sijill::text {

/// Letters that are written together with words, folded.
inline constexpr std::string_view kParticles[] = {
#include "text/times/data/particles.inc"
};

inline constexpr std::string_view kAnd = kParticles[0];
inline constexpr std::string_view kThen = kParticles[1];
inline constexpr std::string_view kFor = kParticles[2];
inline constexpr std::string_view kBy = kParticles[3];
inline constexpr std::string_view kLike = kParticles[4];
inline constexpr std::string_view kTheArticle = kParticles[5];
inline constexpr std::string_view kForThe = kParticles[6];
inline constexpr std::string_view kEndingAlef = kParticles[7];
inline constexpr std::string_view kEndingHeh = kParticles[8];
inline constexpr std::string_view kEndingHer = kParticles[9];
inline constexpr std::string_view kEndingUs = kParticles[10];
inline constexpr std::string_view kEndingPlural = kParticles[11];
inline constexpr std::string_view kLetterTeh = kParticles[12];
inline constexpr std::string_view kLetterYeh = kParticles[13];
inline constexpr std::string_view kLetterSeen = kParticles[14];
inline constexpr std::string_view kLetterNoon = kParticles[15];
inline constexpr std::string_view kWordNot = kParticles[16];

inline constexpr std::size_t kArabicLetterBytes = 2;

/// Whether a folded word stands in a table of words.
template <class Table>
[[nodiscard]] bool is_listed(std::string_view word, const Table& table) {
    return std::ranges::find(table, word) != std::end(table);
}

/// Returns a folded word without «و» or «ف» before it.
[[nodiscard]] inline std::string_view without_conjunction(std::string_view word) {
    const bool has_conjunction =
        word.size() > 3 * kArabicLetterBytes && (word.starts_with(kAnd) || word.starts_with(kThen));
    return has_conjunction ? word.substr(kArabicLetterBytes) : word;
}

} // namespace sijill::text
